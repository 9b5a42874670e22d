/** How does the record of a folder get into the database, whole or not at all? */
import { basename, resolve } from "node:path";

import { type Database, processDatabase } from "../db/client";
import type { Conflict, Placement, RecordChange, WrittenRevision } from "../db/record-change";
import { readStoredDocuments, type StoredDocument } from "../db/stored-documents";
import { writeRecords } from "../db/write-records";
import { differingPaths } from "../domain/differing-paths";
import type { ChangeKind, RecordType } from "../domain/record";
import { documentsOf, type PlacedDocument, type RecordKey } from "../domain/record-document";
import { fileOf } from "./check-change";
import { type Finding } from "./finding";
import { loadRecordFiles } from "./load-files";

export type ImportOptions = {
  /** Only say what would be done. */
  dryRun?: boolean;
  /** Unset: `development` for a development that is new, else `editorial`. */
  kind?: ChangeKind;
  /** Unset: the folder's name. */
  reason?: string;
  /** Unset: `import`. */
  who?: string;
};

export type PlannedChange = RecordKey & { isNew: boolean; changedPaths: string[] };

export type ImportResult =
  | { status: "invalid"; findings: Finding[] }
  | { status: "conflict"; conflicts: Conflict[] }
  | {
      status: "planned" | "imported";
      changes: PlannedChange[];
      /** Records that only take another place in their file. */
      moved: Placement[];
      unchanged: number;
      /** Records of the database that the files do not mention; they stay as they are. */
      leftAlone: RecordKey[];
      /** Empty for a dry run. */
      revisions: WrittenRevision[];
    };


function keyOf(type: RecordType, id: string): string {
  return `${type}/${id}`;
}

/**
 * Imports the five files of `folder`. Everything is checked first, and the database is changed in one
 * transaction or not at all. What is in the files becomes published; what differs from the database
 * makes one revision each; a second run makes none. Records that the files do not mention stay.
 *
 * A record that is a draft or withdrawn in the database is a finding: an import must not publish by
 * the way what somebody is still writing or has taken back.
 * @param database null for a dry run where there is no database yet.
 * @throws when the database cannot be read or written.
 */
export async function importRecord(
  folder: string,
  options: ImportOptions = {},
  database: Database | null = processDatabase(),
): Promise<ImportResult> {
  const loaded = await loadRecordFiles(folder);
  if (loaded.status === "invalid") return loaded;
  const documents = documentsOf(loaded.record);
  const stored = database === null ? [] : await readStoredDocuments(database);
  const storedByKey = new Map(stored.map((entry) => [keyOf(entry.type, entry.document.id), entry]));

  const findings = documents.flatMap((entry) => refuseUnpublished(entry, storedByKey));
  if (findings.length > 0) return { status: "invalid", findings };

  const plan = planImport(documents, storedByKey);
  const mentioned = new Set(documents.map(({ type, document }) => keyOf(type, document.id)));
  const outcome = {
    changes: plan.changes.map(({ entry, before, changedPaths }) => ({
      type: entry.type,
      id: entry.document.id,
      isNew: before === undefined,
      changedPaths,
    })),
    moved: plan.moved,
    unchanged: documents.length - plan.changes.length - plan.moved.length,
    leftAlone: stored
      .filter(({ type, document }) => !mentioned.has(keyOf(type, document.id)))
      .map(({ type, document }) => ({ type, id: document.id })),
  };
  const nothingToDo = plan.changes.length === 0 && plan.moved.length === 0;
  if (options.dryRun || database === null) return { status: "planned", ...outcome, revisions: [] };
  if (nothingToDo) return { status: "imported", ...outcome, revisions: [] };

  const changes = plan.changes.map(({ entry, before }): RecordChange => ({
    ...entry,
    publication: "published",
    kind: options.kind ?? (before === undefined && entry.type === "development" ? "development" : "editorial"),
    reason: options.reason ?? `Imported from ${basename(resolve(folder))}`,
    who: options.who ?? "import",
    expectedVersion: before?.version ?? 0,
  }));
  const written = await writeRecords(changes, plan.moved, database);
  if (written.status === "conflict") return written;
  return { status: "imported", ...outcome, revisions: written.revisions };
}

function refuseUnpublished({ type, document }: PlacedDocument, stored: Map<string, StoredDocument>): Finding[] {
  const before = stored.get(keyOf(type, document.id));
  if (!before || before.publication === "published") return [];
  const message = `is ${before.publication === "draft" ? "a draft" : "withdrawn"} in the database; allowed: records that are new or published there`;
  return [{ file: fileOf[type], id: document.id, path: "", message }];
}

type Step = { entry: PlacedDocument; before: StoredDocument | undefined; changedPaths: string[] };

/** What differs from the database, and what only stands in another place. */
function planImport(documents: readonly PlacedDocument[], stored: Map<string, StoredDocument>) {
  const changes: Step[] = [];
  const moved: Placement[] = [];
  for (const entry of documents) {
    const before = stored.get(keyOf(entry.type, entry.document.id));
    const changedPaths = before === undefined ? [] : differingPaths(before.document, entry.document);
    if (before === undefined || changedPaths.length > 0) changes.push({ entry, before, changedPaths });
    else if (before.position !== entry.position) {
      moved.push({ type: entry.type, id: entry.document.id, position: entry.position });
    }
  }
  return { changes, moved };
}
