/** Schema of a source. */
import type { z } from "zod";

import { accesses, tiers, titleKinds } from "@/lib/domain/record/record";
import type { SourceDocument } from "@/lib/domain/record/record-document";
import { nullablePartialDate } from "./partial-date";
import { strictObject } from "./strict-object";
import { id, language, note, webAddress, wordOf, words, booleanValue } from "./values";

export const source = strictObject({
  id,
  title: words,
  titleKind: wordOf(titleKinds),
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
}) satisfies z.ZodType<SourceDocument>;
