/** How does the record of a folder get into the database, whole or not at all? */
import { basename, resolve } from "node:path";

import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Placement, RecordChange, WrittenRevision } from "@/lib/db/record/record-change";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { recordKey } from "@/lib/db/record/record-heads";
import { readStoredDocuments, type StoredDocument } from "@/lib/db/record/stored-documents";
import { writeWithin } from "@/lib/db/record/write-records";
import type { ChangeKind, Verification } from "@/lib/domain/record/record";
import { type CalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { documentsOf, type PlacedDocument, type RecordKey } from "@/lib/domain/record/record-document";
import { fileOf } from "./check-change";
import { datesAhead } from "./check-dates";
import { checkPlan } from "./check-plan";
import { baseOf } from "./export-base";
import type { Finding } from "./finding";
import { type Edited, type ImportPlan, planImport } from "./import-plan";
import { loadRecordFiles } from "./load-files";

export type ImportOptions = {
  /** Only say what would be done. */
  dryRun?: boolean;
  /** Unset: `development` for a development that is new and for a measure that has a new step, else `editorial`. */
  kind?: ChangeKind;
  /** Unset: the folder's name. */
  reason?: string;
  /** Unset: `import`. */
  who?: string;
  /** The revision that the files were made from. Unset: what `export.json` beside them says. */
  base?: number;
  /** The day in Seoul after which nothing can have happened. Unset: that of the clock; null: no date is judged. */
  today?: CalendarDay | null;
};

export type PlannedChange = RecordKey & { isNew: boolean; changedPaths: string[] };

type Outcome = {
  changes: PlannedChange[];
  /** Records that only take another place in their file. */
  moved: Placement[];
  /** Records that stay as the desk has changed them; the files did not change them. */
  kept: RecordKey[];
  /** Records whose new text holds both the desk's changes and the files'. */
  merged: RecordKey[];
  unchanged: number;
  /** Records of the database that the files do not mention; they stay as they are. */
  leftAlone: RecordKey[];
};

type Refused =
  | { status: "invalid"; findings: Finding[] }
  /** What the files were made from is not known or not of this database. */
  | { status: "unfounded"; message: string }
  /** The desk changed the same since the files were made; nothing was written. */
  | { status: "edited"; records: Edited[] };

/** `revisions` is empty for a dry run. */
export type ImportResult = Refused | ({ status: "planned" | "imported"; revisions: WrittenRevision[] } & Outcome);

/**
 * Imports the six files of `folder`. Everything is checked first, and the database is changed in one
 * transaction or not at all; while the files are compared with it nobody else writes. What is in the files becomes
 * published; what differs from the database makes one revision each; a second run makes none. Records that the files
 * do not mention stay.
 *
 * What was changed at the desk since the files were made is never overwritten: it stays where the files did not
 * change it, is merged where both changed different fields of a record, and is refused where both changed one field.
 * A record that is a draft or withdrawn in the database is a finding: an import must not publish by
 * the way what somebody is still writing or has taken back.
 * @param database null for a dry run where there is no database yet.
 * @throws when the database cannot be read or written.
 */
const isVerified = ({ verification }: { verification: Verification }) => verification === "verified";

/** What happened in the talks since the record was last written: those who follow the site hear of it. A record that is loaded first is no news but for its developments. */
function isNews(entry: PlacedDocument, before: StoredDocument | undefined): boolean {
  if (entry.type === "development") return before === undefined;
  if (entry.type !== "measure" || before?.type !== "measure") return false;
  const known = new Set(before.document.steps.filter(isVerified).map(({ id }) => id));
  return entry.document.steps.some((step) => isVerified(step) && !known.has(step.id));
}

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
  return withWriteLock(database, async (client) => {
    const prepared = await prepare();
    if (prepared.status !== "ready") return prepared;
    const changes = prepared.plan.changes.map(({ entry, before }): RecordChange => ({
      ...entry,
      publication: "published",
      kind: options.kind ?? (isNews(entry, before) ? "development" : "editorial"),
      reason: options.reason ?? `Imported from ${basename(resolve(folder))}`,
      who: options.who ?? "import",
      expectedVersion: before?.version ?? 0,
    }));
    return { status: "imported", ...prepared.outcome, revisions: await writeWithin(client, changes, prepared.plan.moved) };
  });
}

type Prepared = { status: "ready"; plan: ImportPlan; outcome: Outcome } | Refused;

/** Compares the files with the database, and says what stands against importing them. */
async function prepareImport(folder: string, documents: readonly PlacedDocument[], { base: asked, today = seoulDayOf(now()) }: ImportOptions, database: Database | null): Promise<Prepared> {
  const stored = database === null ? [] : await readStoredDocuments(database);
  const storedByKey = new Map(stored.map((entry) => [recordKey(entry.type, entry.document.id), entry]));

  const unpublished = documents.flatMap((entry) => refuseUnpublished(entry, storedByKey));
  if (unpublished.length > 0) return { status: "invalid", findings: unpublished };

  // A first load rests on nothing, whatever its folder says.
  const base = database === null || stored.length === 0 ? ({ status: "none" } as const) : await baseOf(folder, asked, database);
  if (base.status === "refused") return { status: "unfounded", message: base.message };
  const plan = await planImport(documents, storedByKey, base.status === "known" ? base.revision : null, database);
  if (plan.edited.length > 0) return { status: "edited", records: plan.edited };
  const mentioned = new Set(documents.map(({ type, document }) => recordKey(type, document.id)));
  const leftAlone = stored
    .filter(({ type, document }) => !mentioned.has(recordKey(type, document.id)))
    .map(({ type, document }) => ({ type, id: document.id }));
  // A first load is nothing but the files, which were checked by themselves.
  const ahead = today === null ? [] : plan.changes.flatMap(({ entry, before }) => datesAhead(entry, before ?? null, today));
  const findings = [...plan.findings, ...ahead, ...(database === null || stored.length === 0 ? [] : await checkPlan(plan, database))];
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

function refuseUnpublished({ type, document }: PlacedDocument, stored: Map<string, StoredDocument>): Finding[] {
  const before = stored.get(recordKey(type, document.id));
  if (!before || before.publication === "published") return [];
  const message = `is ${before.publication === "draft" ? "a draft" : "withdrawn"} in the database; allowed: records that are new or published there`;
  return [{ file: fileOf[type], id: document.id, path: "", message }];
}
