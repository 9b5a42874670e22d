/** What does the text of one versioned record say, read with the schema of its type? */
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

/** Reads with one schema; null, after saying why wherever it wants to, for what the schema refuses. */
export type ReadWith = <Document>(schema: z.ZodType<Document>, raw: unknown) => Document | null;

/** Null where `read` refused the text or any part of it. A development names its issue beside its own fields. */
export function recordDocumentOf(type: RecordType, raw: Record<string, unknown>, read: ReadWith): RecordDocument | null {
  switch (type) {
    case "source":
      return made("source", read(source, raw));
    case "official":
      return made("official", read(official, raw));
    case "issue":
      return made("issue", read(issueDocument, raw));
    case "event":
      return made("event", read(talksEvent, raw));
    case "trip":
      return made("trip", read(trip, raw));
    case "measure":
      return made("measure", read(measure, raw));
    case "development": {
      const { issue: written, ...rest } = raw;
      const parsed = read(development, rest);
      const issue = idSchema.safeParse(written).success ? String(written) : null;
      // Within its field, so that what is wrong with it leads there.
      if (issue === null) read(z.object({ issue: idSchema }), { issue: written });
      return parsed && issue !== null ? { type: "development", document: { issue, ...parsed } } : null;
    }
  }
}

function made<Type extends RecordType, Document>(type: Type, document: Document | null) {
  return document && { type, document };
}
