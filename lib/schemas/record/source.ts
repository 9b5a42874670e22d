/** Schema of a source. */
import type { z } from "zod";

import { accesses, type Source, tiers } from "@/lib/domain/record/record";
import { nullablePartialDate } from "./partial-date";
import { strictObject } from "./strict-object";
import { id, language, note, webAddress, wordOf, words, booleanValue } from "./values";

export const source = strictObject({
  id,
  title: words,
  titleKind: wordOf(["headline", "description"]),
  publisher: words,
  url: webAddress.nullable(),
  publishedOn: nullablePartialDate,
  language,
  access: wordOf(accesses),
  tier: wordOf(tiers),
  machineTranslated: booleanValue,
  archivedUrl: webAddress.nullable(),
  retrievedOn: nullablePartialDate,
  note,
}) satisfies z.ZodType<Source>;
