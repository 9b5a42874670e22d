/** Reads the desk's work queue. */
import { listLatestChecks } from "@/lib/db/desk/accuracy-checks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listDrafts } from "@/lib/db/desk/drafts";
import { listSets } from "@/lib/db/desk/draft-sets";
import { listErrorReports } from "@/lib/db/desk/error-reports";
import { listLatestSaves } from "@/lib/db/desk/latest-saves";
import { listLinkChecks } from "@/lib/db/desk/link-checks";
import { listStashes } from "@/lib/db/desk/stashes";
import { boardAsOf } from "@/lib/domain/board/board";
import { type AgeLimit, ageLimit } from "@/lib/domain/board/check-age";
import { latestInstant } from "@/lib/domain/time/partial-date";
import { lookupOf } from "@/lib/domain/record/lookup";
import {
  countOpenEntries,
  type LatestSave,
  type LinkEntry,
  type WorkQueue,
} from "@/lib/domain/work-queue/work-queue";
import { dueChecks } from "@/lib/domain/work-queue/checks";
import { queueDates } from "@/lib/domain/work-queue/dates";
import { dueMeasures } from "@/lib/domain/work-queue/measures";
import { linkState } from "@/lib/domain/work-queue/links";
import { type QueueCache, readQueueCache } from "./queue-cache";

type QueueView = { queue: WorkQueue; limit: AgeLimit; base: QueueCache };

/**
 * All queues at an instant. The parts that depend on the record only are cached; the rest are small tables.
 */
export async function readWorkQueue(at: Date, database: Database = processDatabase()): Promise<QueueView> {
  const base = await readQueueCache(database);
  const { record, nameOf } = base;
  const board = boardAsOf(record.issues, { kind: "now", at });
  const limit = ageLimit(record.events, at);
  const checks = await listLatestChecks("issue", database);
  const checkedAt = new Map([...checks].map(([id, check]) => [id, check.checkedAt]));
  const measureChecks = await listLatestChecks("measure", database);
  const measuresCheckedAt = new Map([...measureChecks].map(([id, check]) => [id, check.checkedAt]));
  const dates = queueDates(record, Object.values(board.columns).flat(), at);
  const links = await linkEntries(base, at, database);
  const queue: WorkQueue = {
    measures: dueMeasures(
      record.measures,
      { issues: record.issues, sources: lookupOf(record).sources, checkedAt: measuresCheckedAt },
      at,
    ),
    verify: dueChecks(board.columns.open, checkedAt, limit.hours, at),
    sets: (await listSets(database)).map(({ id, name, status, note, count, who, changedAt, schedule }) => ({
      setId: id,
      name,
      status,
      note,
      count,
      who,
      at: changedAt,
      schedule: schedule && { dueAt: schedule.dueAt, who: schedule.who, state: schedule.state },
    })),
    drafts: (await listDrafts(database)).map(({ type, id, document, who, savedAt, save }) => ({
      ...nameOf({ type, id }, document),
      who,
      at: savedAt,
      save,
    })),
    unverified: base.unverified,
    conflicts: (await listStashes(database)).map(({ type, id, key, document, who, stashedAt }) => ({
      ...nameOf({ type, id }, document),
      conflict: key,
      who,
      at: stashedAt,
    })),
    missing: base.missing,
    outdated: base.outdated,
    passed_dates: dates.filter(({ state }) => state === "passed"),
    upcoming_dates: dates.filter(({ state }) => state === "upcoming"),
    dead_links: links.dead,
    refused_links: links.refused,
    unchecked_links: links.unchecked,
    reports: (await listErrorReports(database)).map(({ about, reportId, text, contact, reportedAt }) => ({
      ...("page" in about ? about : nameOf(about)),
      reportId,
      text,
      contact,
      at: reportedAt,
    })),
  };
  return { queue, limit, base };
}

async function linkEntries({ record, nameOf }: QueueCache, at: Date, database: Database) {
  const linkChecks = await listLinkChecks(database);
  const entries: Record<"dead" | "refused" | "unchecked", LinkEntry[]> = {
    dead: [],
    refused: [],
    unchecked: [],
  };
  for (const { id, url, retrievedOn } of record.sources) {
    if (url === null) continue;
    const last = linkChecks.get(id) ?? null;
    const state = linkState(url, last, at, retrievedOn ? latestInstant(retrievedOn) : null);
    const { answer = null, failures = 0, checkedAt = null } = last?.url === url ? last : {};
    if (state) entries[state].push({ ...nameOf({ type: "source", id }), url, answer, failures, checkedAt });
  }
  return entries;
}

/** The number of entries. */
export async function countQueue(at: Date, database: Database = processDatabase()): Promise<number> {
  return countOpenEntries((await readWorkQueue(at, database)).queue);
}

/** The latest saves, the newest first. */
export async function readLatestSaves(database: Database = processDatabase()): Promise<LatestSave[]> {
  const { nameOf } = await readQueueCache(database);
  return (await listLatestSaves(10, database)).map(({ type, id, document, ...save }) => ({
    ...nameOf({ type, id }, document ?? {}),
    ...save,
  }));
}
