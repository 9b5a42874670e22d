/** Checks whether a document may become the published version of its record. */
import type { z } from "zod";

import { assembleRecord } from "@/lib/db/published/assemble-record";
import type { Stored, StoredRecord } from "@/lib/db/record/stored-record";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Fault } from "@/lib/domain/record/fault";
import type { RecordType, Verification } from "@/lib/domain/record/record";
import { type RecordDocument, type RecordKey, verificationOf } from "@/lib/domain/record/record-document";
import { sourcesAtAddress } from "@/lib/domain/sources/source-match";
import { toFault } from "@/lib/schemas/record/rules";
import { recordDocumentOf } from "@/lib/schemas/record/record-document";
import { checkRecord } from "./check-record";
import { findDanglingReferences, collectIds } from "./check-references";
import { type Finding, formatPath, type RecordFile } from "./finding";

export const fileOf: Record<RecordType, RecordFile> = {
  source: "sources",
  official: "officials",
  issue: "issues",
  development: "issues",
  event: "events",
  trip: "trips",
  measure: "measures",
};

export type Parsed = { status: "sound"; change: RecordDocument } | { status: "invalid"; findings: Finding[] };

/**
 * Parses a draft with the schema of the interchange format. Every fault has its path in the document and what is
 * allowed. The id must be the record's.
 */
export function parseDocument(key: RecordKey, document: DraftDocument): Parsed {
  const findings: Finding[] = [];
  const refuse = (path: string, message: string, fault: Fault | null) =>
    findings.push({ file: fileOf[key.type], id: key.id, path, message, ...(fault ? { fault } : {}) });
  function read<Document>(schema: z.ZodType<Document>, raw: unknown): Document | null {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) refuse(formatPath(issue.path), issue.message, toFault(issue));
    return null;
  }
  if (document.id !== key.id) refuse("id", `must stay "${key.id}": ids never change`, { code: "id_fixed", about: key.id });
  const change = recordDocumentOf(key.type, document, read);
  if (change === null || findings.length > 0) return { status: "invalid", findings };
  return { status: "sound", change };
}

/**
 * The stored record with the change published: the changed record has version 0, and a new one is last.
 * `verification` null: that of the document.
 */
export function withChange(stored: StoredRecord, change: RecordDocument, verification: Verification | null = null): StoredRecord {
  const head = { publication: "published", verification: verification ?? verificationOf(change.document), version: 0, position: Number.MAX_SAFE_INTEGER } as const;
  function put<Document extends { id: string }>(list: Stored<Document>[], document: Document): Stored<Document>[] {
    const entry = { ...head, document };
    const at = list.findIndex((other) => other.document.id === document.id);
    return at === -1 ? [...list, entry] : list.with(at, { ...entry, position: list[at]?.position ?? entry.position });
  }
  switch (change.type) {
    case "source":
      return { ...stored, sources: put(stored.sources, change.document) };
    case "official":
      return { ...stored, officials: put(stored.officials, change.document) };
    case "issue":
      return { ...stored, issues: put(stored.issues, change.document) };
    case "development":
      return { ...stored, developments: put(stored.developments, change.document) };
    case "event":
      return { ...stored, events: put(stored.events, change.document) };
    case "trip":
      return { ...stored, trips: put(stored.trips, change.document) };
    case "measure":
      return { ...stored, measures: put(stored.measures, change.document) };
  }
}

const published = ({ publication }: { publication: string }) => publication === "published";

/** Refuses a source with the address of another, so that citations are not divided between two entries. */
function knownAddress({ sources }: StoredRecord, change: RecordDocument): Finding[] {
  if (change.type !== "source" || change.document.url === null) return [];
  const { id, url } = change.document;
  const stored = sources.filter(published).map(({ document }) => document);
  const atAddress = sourcesAtAddress(url, stored);
  const other = atAddress.find((source) => source.id !== id);
  // A duplicate that is stored already is not a fault of this change.
  if (!other || atAddress.some((source) => source.id === id)) return [];
  const message = `is the address of "${other.id}" already; allowed: an address that no other source has`;
  return [{ file: "sources", id, path: "url", message, fault: { code: "address_known", about: other.id } }];
}

/**
 * The faults that the change would add to the record: references to unpublished records, and violations of the
 * rules that span several values. Existing faults of the record are left out.
 */
export function checkChange(stored: StoredRecord, change: RecordDocument): Finding[] {
  const file = fileOf[change.type];
  const record = assembleRecord(withChange(stored, change), published);
  const { id } = change.document;
  // Assembling removes dangling references, so they are searched in the document itself.
  const dangling = findDanglingReferences(file, change.document, collectIds(record));
  if (dangling.length > 0) return dangling;
  const duplicates = knownAddress(stored, change);
  if (duplicates.length > 0) return duplicates;
  const before = new Set(checkRecord(assembleRecord(stored, published)).map((found) => JSON.stringify(found)));
  return checkRecord(record)
    .filter((found) => !before.has(JSON.stringify(found)))
    .map((found) => (found.id === id ? { ...found, path: found.path.replace(/^developments\[\d+\]\.?/, "") } : found));
}
