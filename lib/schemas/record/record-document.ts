/** Parses the document of a record with the schema of its type. */
import { z } from "zod";
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { development } from "./development";
import { talksEvent } from "./event";
import { issueDocument } from "./issue";
import { measure } from "./measure";
import { official } from "./official";
import { source } from "./source";
import { trip } from "./trip";
import { id as idSchema } from "./values";

/** Parses with one schema; null where the schema rejects the value. Implementations can collect the errors. */
export type ReadWith = <Document>(schema: z.ZodType<Document>, raw: unknown) => Document | null;

/** Null where `read` rejected the document or a part of it. A development names its issue beside its own fields. */
export function recordDocumentOf(type: RecordType, raw: Record<string, unknown>, read: ReadWith): RecordDocument | null {
  switch (type) {
    case "source":
      return typed("source", read(source, raw));
    case "official":
      return typed("official", read(official, raw));
    case "issue":
      return typed("issue", read(issueDocument, raw));
    case "event":
      return typed("event", read(talksEvent, raw));
    case "trip":
      return typed("trip", read(trip, raw));
    case "measure":
      return typed("measure", read(measure, raw));
    case "development": {
      const { issue: rawIssue, ...rest } = raw;
      const parsed = read(development, rest);
      const issue = idSchema.safeParse(rawIssue).success ? String(rawIssue) : null;
      // Wrapped in its field, so that the path of an error includes it.
      if (issue === null) read(z.object({ issue: idSchema }), { issue: rawIssue });
      return parsed && issue !== null ? { type: "development", document: { issue, ...parsed } } : null;
    }
  }
}

function typed<Type extends RecordType, Document>(type: Type, document: Document | null) {
  return document && { type, document };
}
