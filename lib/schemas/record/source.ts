/** Schema of a source. */
import type { z } from "zod";

import { accesses, type Source, tiers } from "@/lib/domain/record/record";
import { unknownOrDate } from "./partial-date";
import { strictObject } from "./strict-object";
import { id, language, note, webAddress, wordOf, words, yesOrNo } from "./values";

export const source = strictObject({
  id,
  title: words,
  titleKind: wordOf(["headline", "description"]),
  publisher: words,
  url: webAddress.nullable(),
  publishedOn: unknownOrDate,
  language,
  access: wordOf(accesses),
  tier: wordOf(tiers),
  machineTranslated: yesOrNo,
  archivedUrl: webAddress.nullable(),
  retrievedOn: unknownOrDate,
  note,
}) satisfies z.ZodType<Source>;
