/** Checks whether a document may become the published version of its record. */
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordType } from "@/lib/domain/record/record";
import {
  type DocumentOf,
  type RecordDocument,
  type Stored,
  type StoredRecord,
  verificationOf,
} from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import { toFault } from "@/lib/schemas/record/rules";
import { schemaOf } from "@/lib/schemas/record/record-document";
import { checkRecord } from "./check-record";
import { findDanglingReferences, collectIds } from "./check-references";
import { type Finding, formatPath } from "./finding";

type Parsed<Type extends RecordType = RecordType> =
  | { status: "sound"; change: RecordDocument<Type> }
  | { status: "invalid"; findings: Finding[] };

/**
 * Parses a draft with the schema of the interchange format. Every fault has its path in the document and what
 * is allowed. The id must be the record's.
 */
export function parseDocument<Type extends RecordType>(
  { type, id }: { type: Type; id: string },
  document: DraftDocument,
): Parsed<Type> {
  const { file } = definitionOf[type];
  const { data, error } = schemaOf[type].safeParse(document);
  const findings = (error?.issues ?? []).map((issue): Finding => {
    const fault = toFault(issue);
    return { file, id, path: formatPath(issue.path), message: issue.message, ...(fault ? { fault } : {}) };
  });
  if (document.id !== id) {
    const message = `must stay "${id}": ids never change`;
    findings.unshift({ file, id, path: "id", message, fault: { code: "id_fixed", about: id } });
  }
  return data === undefined || findings.length > 0
    ? { status: "invalid", findings }
    : { status: "sound", change: { type, document: data } };
}

/** The stored record with the change published: the changed record has version 0, and a new one is last. */
export function withChange<Type extends RecordType>(
  stored: StoredRecord,
  { type, document }: RecordDocument<Type>,
): StoredRecord {
  const list = stored.records[type];
  const at = list.findIndex((other) => other.document.id === document.id);
  const entry: Stored<DocumentOf<Type>> = {
    document,
    publication: "published",
    verification: verificationOf(document),
    version: 0,
    position: list[at]?.position ?? Number.MAX_SAFE_INTEGER,
  };
  const changed = at === -1 ? [...list, entry] : list.with(at, entry);
  return { ...stored, records: { ...stored.records, [type]: changed } };
}

/** The stored record with several changes published. */
export function withChanges(stored: StoredRecord, changes: readonly RecordDocument[]): StoredRecord {
  return changes.reduce<StoredRecord>((current, change) => withChange(current, change), stored);
}

/**
 * The faults that the change would add to the record: references to unpublished records, and violations of
 * the rules that span several values. Existing faults of the record are left out.
 */
export function checkChange(stored: StoredRecord, change: RecordDocument): Finding[] {
  return checkChanges(stored, [change]);
}

/** The same for changes that are made together: a reference to one of them counts as one to a record. */
export function checkChanges(stored: StoredRecord, changes: readonly RecordDocument[]): Finding[] {
  const record = publishedRecord(withChanges(stored, changes));
  const ids = collectIds(record);
  // Assembling removes dangling references, so they are searched in the document itself.
  const dangling = changes.flatMap(({ type, document }) =>
    findDanglingReferences(definitionOf[type].file, document, ids),
  );
  if (dangling.length > 0) return dangling;
  const before = new Set(checkRecord(publishedRecord(stored)).map((found) => JSON.stringify(found)));
  return checkRecord(record)
    .filter((found) => !before.has(JSON.stringify(found)))
    .map((found) =>
      changes.some(({ document }) => document.id === found.id)
        ? { ...found, path: found.path.replace(/^developments\[\d+\]\.?/, "") }
        : found,
    );
}
