/** Parses a public document with the schema of its type. */
import type { z } from "zod";
import type { PublicDocument } from "@/lib/domain/changes/published-change";
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { recordDocumentOf } from "./record-document";

function read<Document>(schema: z.ZodType<Document>, raw: unknown): Document | null {
  const result = schema.safeParse(raw);
  return result.success ? result.data : null;
}

function rowsWithNotes(rows: unknown): unknown {
  return Array.isArray(rows) ? rows.map((row: unknown) => (isPlainObject(row) ? { ...row, note: null } : row)) : rows;
}

/** Restores the editors' notes that public documents lack as null, because the format requires them. */
function withEmptyNotes(type: RecordType, document: PublicDocument): PublicDocument {
  if (type === "issue") return document;
  const { aliases, roles } = document;
  const rows = type === "official" ? { aliases: rowsWithNotes(aliases), roles: rowsWithNotes(roles) } : {};
  return { ...document, ...rows, note: null };
}

/** Null for a text of an older format. */
export function parsePublicDocument(type: RecordType, document: PublicDocument): RecordDocument | null {
  return recordDocumentOf(type, withEmptyNotes(type, document), read);
}
