/** Schema of an official, with aliases and dated roles. */
import type { z } from "zod";

import { officialSides } from "@/lib/domain/record/record";
import type { OfficialDocument, RoleDocument } from "@/lib/domain/record/record-document";
import { requiredCitations } from "./citation";
import { nullablePartialDate } from "./partial-date";
import { refineOrder } from "./period-order";
import { strictObject } from "./strict-object";
import { id, language, listOf, note, text, wordOf, words } from "./values";

export const role = strictObject({
  title: text,
  organisation: text,
  from: nullablePartialDate,
  to: nullablePartialDate,
  citations: requiredCitations,
  note,
}).refine(...refineOrder("from", "to")) satisfies z.ZodType<RoleDocument>;

export const official = strictObject({
  id,
  name: text,
  side: wordOf(officialSides),
  aliases: listOf(strictObject({ text: words, language, note })),
  roles: listOf(role),
  note,
}) satisfies z.ZodType<OfficialDocument>;
