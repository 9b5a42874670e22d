/** The schema of each type of record. */
import type { z } from "zod";
import type { RecordType } from "@/lib/domain/record/record";
import type { DocumentOf } from "@/lib/domain/record/record-document";
import { developmentDocument } from "./development";
import { talksEvent } from "./event";
import { issueDocument } from "./issue";
import { measure } from "./measure";
import { official } from "./official";
import { source } from "./source";
import { trip } from "./trip";

export const schemaOf: { readonly [Type in RecordType]: z.ZodType<DocumentOf<Type>> } = {
  source,
  official,
  issue: issueDocument,
  development: developmentDocument,
  event: talksEvent,
  trip,
  measure,
};
