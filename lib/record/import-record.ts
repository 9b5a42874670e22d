/** Imports the record of a folder into the database in one transaction. */
import { basename, resolve } from "node:path";

import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { runCommand } from "@/lib/db/command/run-command";
import type { Placement, WrittenRevision } from "@/lib/db/record/record-change";
import { recordKey } from "@/lib/db/record/record-heads";
import { readStoredDocuments, type StoredDocument } from "@/lib/db/record/stored-documents";
import { operator } from "@/lib/domain/editing/actor";
import type { ChangeKind } from "@/lib/domain/record/record";
import type { RevisionChannel } from "@/lib/domain/record/record-version";
import { isVerified } from "@/lib/domain/record/visibility";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { definitionOf, recordFiles } from "@/lib/domain/record/record-types";
import {
  documentsOf,
  type PlacedDocument,
  type RecordKey,
  type TalksRecord,
} from "@/lib/domain/record/record-document";
import { findFutureDates } from "./check-dates";
import { checkPlan } from "./check-plan";
import { readImportBase } from "./export-base";
import { checkRecord } from "./check-record";
import { checkDistinctIds, checkReferences } from "./check-references";
import type { Finding } from "./finding";
import { type EditConflict, type ImportPlan, planImport } from "./import-plan";
import { parseFiles } from "./parse-files";
import { readRecordFiles } from "./read-files";

type ImportOptions = {
  /** Only plan. */
  dryRun?: boolean;
  /** Unset: `development` for a new development and for a measure with a new step, else `editorial`. */
  kind?: ChangeKind;
  /** Unset: the folder's name. */
  reason?: string;
  /** Unset: `import`. */
  who?: string;
  /** Unset: `import`. */
  channel?: RevisionChannel;
  /** The revision on which the files are based. Unset: that of `export.json` beside them. */
  base?: number;
  /** Today in Seoul, for the check of dates. Unset: that of the clock; null: dates are not checked. */
  today?: CalendarDay | null;
};

type PlannedChange = RecordKey & { isNew: boolean; changedPaths: string[] };

type Outcome = {
  changes: PlannedChange[];
  /** Records that only change their position. */
  moved: Placement[];
  /** Records changed at the desk and not in the files. */
  kept: RecordKey[];
  /** Records with the changes of both the desk and the files. */
  merged: RecordKey[];
  unchanged: number;
  /** Records of the database that the files do not contain; not changed. */
  leftAlone: RecordKey[];
};

type Refused =
  | { status: "invalid"; findings: Finding[] }
  /** The base of the files is unknown or of another database. */
  | { status: "unfounded"; message: string }
  /** The desk changed the same fields since the export; nothing was written. */
  | { status: "edited"; records: EditConflict[] };

/** `revisions` is empty for a dry run. */
export type ImportResult =
  | Refused
  | ({ status: "planned" | "imported"; revisions: WrittenRevision[] } & Outcome);

/** True for news, which feeds announce: a new development, or a new verified step of a stored measure. */
function isNews(entry: PlacedDocument, before: StoredDocument | undefined): boolean {
  if (entry.type === "development") return before === undefined;
  if (entry.type !== "measure" || before?.type !== "measure") return false;
  const known = new Set(before.document.steps.filter(isVerified).map(({ id }) => id));
  return entry.document.steps.some((step) => isVerified(step) && !known.has(step.id));
}

/**
 * Imports the six files of `folder`. Everything is checked first, and compared and written under the write
 * lock in one transaction. The files' records become published; each that differs from the database gets one
 * revision; a second run writes none. Records that the files do not contain are not changed.
 *
 * Changes of the desk since the export are never overwritten: they remain where the files did not change the
 * record, are merged where both changed different fields, and refuse the import where both changed the same
 * field. A record that is a draft or withdrawn in the database is a finding: an import must not publish it.
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
  const prepare = () => prepareImport(folder, documents, options, database);
  if (options.dryRun || database === null) {
    const prepared = await prepare();
    return prepared.status === "ready" ? { status: "planned", ...prepared.outcome, revisions: [] } : prepared;
  }
  return runCommand<ImportResult>(
    { actor: { ...operator, name: options.who ?? "import" }, from: undefined },
    async () => {
      const prepared = await prepare();
      if (prepared.status !== "ready") return { answer: prepared };
      const { outcome, plan } = prepared;
      if (plan.changes.length + plan.moved.length === 0)
        return { answer: { status: "imported", ...outcome, revisions: [] } };
      return {
        revisions: plan.changes.map(({ entry, before }) => ({
          ...entry,
          publication: "published",
          kind: options.kind ?? (isNews(entry, before) ? "development" : "editorial"),
          reason: options.reason ?? `Imported from ${basename(resolve(folder))}`,
          channel: options.channel ?? "import",
        })),
        placements: plan.moved,
        audit: ({ revisions }) => [
          {
            action: "import",
            about: null,
            details: { revisions: revisions.length, moved: plan.moved.length },
          },
        ],
        result: ({ revisions }) => ({ status: "imported", ...outcome, revisions }),
      };
    },
    database,
  );
}

type LoadedFiles = { status: "sound"; record: TalksRecord } | { status: "invalid"; findings: Finding[] };

/** Reads and checks the files of `folder`; returns all findings together, in the order of the files. */
async function loadRecordFiles(folder: string): Promise<LoadedFiles> {
  const { files, findings: readFindings } = await readRecordFiles(folder);
  const { record, findings: shapeFindings, places } = parseFiles(files);
  // With a file missing, every reference into it would be a finding; the one for the file is enough.
  const unreadable = new Set(readFindings.map(({ file }) => file));
  const references = unreadable.size > 0 ? [] : checkReferences(files);
  const findings = [
    ...readFindings,
    ...shapeFindings,
    ...checkDistinctIds(files),
    ...references,
    ...checkRecord(record, places),
  ];
  if (findings.length === 0) return { status: "sound", record };
  return {
    status: "invalid",
    findings: recordFiles.flatMap((file) => findings.filter((found) => found.file === file)),
  };
}

type Prepared = { status: "ready"; plan: ImportPlan; outcome: Outcome } | Refused;

/** Compares the files with the database and finds what prevents the import. */
async function prepareImport(
  folder: string,
  documents: readonly PlacedDocument[],
  { base: requestedBase, today = seoulDayOf(now()) }: ImportOptions,
  database: Database | null,
): Promise<Prepared> {
  const stored = database === null ? [] : await readStoredDocuments(database);
  const storedByKey = new Map(stored.map((entry) => [recordKey(entry.type, entry.document.id), entry]));

  const unpublished = documents.flatMap((entry) => refuseUnpublished(entry, storedByKey));
  if (unpublished.length > 0) return { status: "invalid", findings: unpublished };

  // A first load has no base, whatever its folder says.
  const base =
    database === null || stored.length === 0
      ? ({ status: "none" } as const)
      : await readImportBase(folder, requestedBase, database);
  if (base.status === "refused") return { status: "unfounded", message: base.message };
  const plan = await planImport(
    documents,
    storedByKey,
    base.status === "known" ? base.revision : null,
    database,
  );
  if (plan.edited.length > 0) return { status: "edited", records: plan.edited };
  const mentioned = new Set(documents.map(({ type, document }) => recordKey(type, document.id)));
  const leftAlone = stored
    .filter(({ type, document }) => !mentioned.has(recordKey(type, document.id)))
    .map(({ type, document }) => ({ type, id: document.id }));
  // For a first load the checks of the files are sufficient.
  const ahead =
    today === null
      ? []
      : plan.changes.flatMap(({ entry, before }) => findFutureDates(entry, before ?? null, today));
  const findings = [
    ...plan.findings,
    ...ahead,
    ...(database === null || stored.length === 0 ? [] : await checkPlan(plan, database)),
  ];
  if (findings.length > 0) return { status: "invalid", findings };
  const changes = plan.changes.map(({ entry, before, changedPaths }) => ({
    type: entry.type,
    id: entry.document.id,
    isNew: before === undefined,
    changedPaths,
  }));
  const unchanged = documents.length - plan.changes.length - plan.moved.length - plan.kept.length;
  const { moved, kept, merged } = plan;
  return { status: "ready", plan, outcome: { changes, moved, kept, merged, unchanged, leftAlone } };
}

function refuseUnpublished(
  { type, document }: PlacedDocument,
  stored: Map<string, StoredDocument>,
): Finding[] {
  const before = stored.get(recordKey(type, document.id));
  if (!before || before.publication === "published") return [];
  const message = `is ${before.publication === "draft" ? "a draft" : "withdrawn"} in the database; allowed: records that are new or published there`;
  return [{ file: definitionOf[type].file, id: document.id, path: "", message }];
}
