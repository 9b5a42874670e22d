/** Schema of an issue. */
import type { z } from "zod";

import { categories, type IssueLink, linkTypes } from "@/lib/domain/record/record";
import type { IssueDocument, IssueInFile } from "@/lib/domain/record/record-document";
import { citations } from "./citation";
import { development } from "./development";
import { strictObject } from "./strict-object";
import { id, listOf, text, wordOf } from "./values";

const issueLink = strictObject({
  type: wordOf(linkTypes),
  issue: id,
  citations,
}) satisfies z.ZodType<IssueLink>;

const head = {
  id,
  title: text,
  category: wordOf(categories),
  summary: text,
  parent: id.nullable(),
  links: listOf(issueLink),
};

export const issueDocument = strictObject(head) satisfies z.ZodType<IssueDocument>;

export const issue = strictObject({
  ...head,
  developments: listOf(development),
}) satisfies z.ZodType<IssueInFile>;
