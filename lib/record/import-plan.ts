/** Plans an import: which records it changes and where the desk changed the same. */
import type { Database } from "@/lib/db/connection/client";
import {
  type DeskRevision,
  listLatestDeskRevisions,
  findDocumentAtRevision,
} from "@/lib/db/desk/latest-desk-revisions";
import type { Placement } from "@/lib/db/record/record-change";
import { recordKey } from "@/lib/db/record/record-heads";
import type { StoredDocument } from "@/lib/db/record/stored-documents";
import { differingPaths } from "@/lib/domain/editing/differing-paths";
import type { PlacedDocument, RecordKey } from "@/lib/domain/record/record-document";
import { type MergeField, mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { parseDocument } from "./check-change";
import type { Finding } from "./finding";

type Step = { entry: PlacedDocument; before: StoredDocument | undefined; changedPaths: string[] };

/**
 * A record changed by the desk and by the files. `fields` are those that both changed differently; null where
 * the base of the files is unknown.
 */
export type EditConflict = RecordKey & {
  version: number;
  seq: number;
  who: string;
  fields: MergeField[] | null;
};

export type ImportPlan = {
  changes: Step[];
  /** Records that only change their position. */
  moved: Placement[];
  /** Changed at the desk and not in the files: not imported. */
  kept: RecordKey[];
  /** Changed by both, in different fields: the stored text with the files' changes. */
  merged: RecordKey[];
  /** Must be empty for anything to be written. */
  edited: EditConflict[];
  findings: Finding[];
};

type MergeResult =
  | { kept: true }
  | { document: Record<string, unknown>; isMerged: boolean }
  | { edited: EditConflict };

/** Merges a record of the files with the desk's changes since their export. */
async function mergeWithDesk(
  entry: PlacedDocument,
  before: StoredDocument,
  desk: DeskRevision | undefined,
  base: number | null,
  database: Database,
): Promise<MergeResult> {
  if (!desk) return { document: { ...entry.document }, isMerged: false };
  const { type, document } = entry;
  const about = { type, id: document.id, version: desk.version, seq: desk.seq, who: desk.who };
  if (base === null) return { edited: { ...about, fields: null } };
  const baseText = (await findDocumentAtRevision(type, document.id, base, database)) ?? {};
  if (differingPaths(baseText, document).length === 0) return { kept: true };
  const { merged, fields } = mergeDocuments(baseText, { ...before.document }, { ...document });
  const clashes = fields.filter(({ outcome }) => outcome === "clash");
  return clashes.length > 0
    ? { edited: { ...about, fields: clashes } }
    : { document: merged, isMerged: true };
}

/**
 * Compares the files with what is stored. `base` is the revision on which the files are based, null where
 * unknown: then they may not change a record whose newest version was created at the desk.
 */
export async function planImport(
  documents: readonly PlacedDocument[],
  stored: ReadonlyMap<string, StoredDocument>,
  base: number | null,
  database: Database | null,
): Promise<ImportPlan> {
  const plan: ImportPlan = { changes: [], moved: [], kept: [], merged: [], edited: [], findings: [] };
  const desk =
    database === null ? new Map<string, DeskRevision>() : await listLatestDeskRevisions(base ?? 0, database);
  for (const entry of documents) {
    const before = stored.get(recordKey(entry.type, entry.document.id));
    if (!before || database === null) {
      plan.changes.push({ entry, before, changedPaths: [] });
      continue;
    }
    const key = { type: entry.type, id: entry.document.id };
    if (differingPaths(before.document, entry.document).length === 0) {
      if (before.position !== entry.position) plan.moved.push({ ...key, position: entry.position });
      continue;
    }
    const deskRevision = desk.get(recordKey(key.type, key.id));
    // Without a base only the newest version counts: an import after the desk's version has been merged with
    // it.
    const result = await mergeWithDesk(
      entry,
      before,
      base === null && deskRevision?.version !== before.version ? undefined : deskRevision,
      base,
      database,
    );
    if ("edited" in result) plan.edited.push(result.edited);
    else if ("kept" in result) plan.kept.push(key);
    else if (!result.isMerged)
      plan.changes.push({ entry, before, changedPaths: differingPaths(before.document, entry.document) });
    else {
      const parsed = parseDocument(key, result.document);
      if (parsed.status === "invalid") {
        plan.findings.push(...parsed.findings);
        continue;
      }
      const changedPaths = differingPaths(before.document, parsed.change.document);
      // Both made the same change.
      if (changedPaths.length === 0) plan.kept.push(key);
      else {
        plan.merged.push(key);
        plan.changes.push({ entry: { ...parsed.change, position: before.position }, before, changedPaths });
      }
    }
  }
  return plan;
}
