/** Reads how often each dated record was changed, with its former versions and those now withdrawn. */
import { type Measure, publications, type TalksEvent, type TalksRecord, type Trip } from "@/lib/domain/record/record";
import type { DevelopmentDocument } from "@/lib/domain/record/record-document";
import { isVerified } from "@/lib/domain/record/visibility";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { development } from "@/lib/schemas/record/development";
import { talksEvent } from "@/lib/schemas/record/event";
import { measure } from "@/lib/schemas/record/measure";
import { trip } from "@/lib/schemas/record/trip";
import { assemblePublicRecord } from "./assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/one-of";
import { readStoredRecordWithin, type Stored, type StoredRecord } from "@/lib/db/record/stored-record";

/** `count`: stored versions other than drafts, including withdrawals and unverified versions. */
export type Versions = { count: number; lastAt: Date };

type Dated = Pick<TalksRecord, "issues" | "events" | "trips" | "measures">;

export type PublishedVersions = {
  /** By recordKey, for events, trips, developments and measures. */
  versions: ReadonlyMap<string, Versions>;
  /** Former versions of what is published, each under its id, as readers could see them. */
  earlier: Dated;
  /** The last public version of what is withdrawn now. */
  withdrawn: Dated;
};

const types = ["event", "trip", "development", "measure"] as const;
type Snapshots = { events: TalksEvent[]; trips: Trip[]; developments: DevelopmentDocument[]; measures: Measure[]; keys: Set<string> };

async function readVersions(client: Prisma.TransactionClient): Promise<Map<string, Versions>> {
  const rows = await client.revision.findMany({
    where: { recordType: { in: [...types] }, publication: { not: "draft" } },
    orderBy: { seq: "asc" },
    select: { recordType: true, recordId: true, recordedAt: true },
  });
  const versions = new Map<string, Versions>();
  for (const { recordType, recordId, recordedAt } of rows) {
    const key = `${recordType}/${recordId}`;
    versions.set(key, { count: (versions.get(key)?.count ?? 0) + 1, lastAt: recordedAt });
  }
  return versions;
}

/** Published, verified texts of the records with more than one version. A text of an older format, or that cannot be read, is skipped. */
async function readSnapshotsOf(client: Prisma.TransactionClient, versions: Map<string, Versions>): Promise<Snapshots> {
  const found: Snapshots = { events: [], trips: [], developments: [], measures: [], keys: new Set() };
  for (const type of types) {
    const prefix = `${type}/`;
    const changed = [...versions].filter(([key, { count }]) => key.startsWith(prefix) && count > 1);
    for (const chunk of inChunks(changed.map(([key]) => key.slice(prefix.length)))) {
      const rows = await client.revision.findMany({
        where: { recordType: type, recordId: { in: chunk }, publication: "published" },
        orderBy: { seq: "asc" },
        select: { snapshot: true },
      });
      for (const { snapshot } of rows) addSnapshot(found, type, parseStoredObject(snapshot));
    }
  }
  return found;
}

function addSnapshot(found: Snapshots, type: (typeof types)[number], raw: unknown): void {
  /** A measure has no verification: its steps are verified one by one. */
  function add<Document extends { id: string; verification?: string }>(document: Document | undefined, list: Document[]) {
    if (!document || !isVerified(document)) return;
    list.push(document);
    found.keys.add(recordKey(type, document.id));
  }
  if (type === "event") add(talksEvent.safeParse(raw).data, found.events);
  else if (type === "trip") add(trip.safeParse(raw).data, found.trips);
  else if (type === "measure") add(measure.safeParse(raw).data, found.measures);
  else add(developmentWithIssue(raw), found.developments);
}

function developmentWithIssue(raw: unknown): DevelopmentDocument | undefined {
  if (typeof raw !== "object" || raw === null || !("issue" in raw) || typeof raw.issue !== "string") return undefined;
  const { issue, ...rest } = raw;
  const parsed = development.safeParse(rest).data;
  return parsed && { issue, ...parsed };
}

const asPublished = <Document>(document: Document): Stored<Document> => ({
  document,
  publication: oneOf(publications, "published"),
  verification: "verified",
  version: 0,
  position: 0,
});

/** The keys of those developments that are published. */
async function findPublishedKeys(client: Prisma.TransactionClient, developments: readonly { id: string }[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of inChunks([...new Set(developments.map(({ id }) => id))])) {
    const rows = await client.development.findMany({ where: { id: { in: chunk }, publication: "published" }, select: { id: true } });
    for (const { id } of rows) found.add(recordKey("development", id));
  }
  return found;
}

function assembleVersions(stored: StoredRecord, versions: Map<string, Versions>, snapshots: Snapshots, developments: Set<string>): PublishedVersions {
  const published = (type: (typeof types)[number], list: Stored<{ id: string }>[]) =>
    new Set(list.filter(({ publication }) => publication === "published").map(({ document }) => recordKey(type, document.id)));
  const present = {
    event: published("event", stored.events),
    trip: published("trip", stored.trips),
    development: developments,
    measure: published("measure", stored.measures),
  };
  const of = <Document extends { id: string }>(type: (typeof types)[number], documents: Document[]) =>
    documents.filter(({ id }) => present[type].has(recordKey(type, id))).map(asPublished);
  const withdrawn = <Document extends { id: string }>(type: (typeof types)[number], list: Stored<Document>[]) =>
    list
      .filter(({ publication, document }) => publication === "withdrawn" && snapshots.keys.has(recordKey(type, document.id)))
      .map((entry): Stored<Document> => ({ ...entry, publication: "published" }));
  const issues = stored.issues.map((entry): Stored<typeof entry.document> =>
    entry.publication === "withdrawn" ? { ...entry, publication: "published" } : entry,
  );
  return {
    versions,
    earlier: assemblePublicRecord({
      ...stored,
      events: of("event", snapshots.events),
      trips: of("trip", snapshots.trips),
      developments: of("development", snapshots.developments),
      measures: of("measure", snapshots.measures),
    }),
    withdrawn: assemblePublicRecord({
      ...stored,
      issues,
      events: withdrawn("event", stored.events),
      trips: withdrawn("trip", stored.trips),
      developments: withdrawn("development", stored.developments),
      measures: withdrawn("measure", stored.measures),
    }),
  };
}

const cache = new WeakMap<Database, { version: number; versions: Promise<PublishedVersions> }>();

/**
 * The versions of everything that has a date, without drafts, unverified texts and notes. Cached until the record
 * changes, so callers share one object and must not change it.
 * @throws when the database cannot be read; the next call tries again.
 */
export function readPublishedVersions(database: Database = processDatabase()): Promise<PublishedVersions> {
  const version = recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.versions;
  const versions = database.reader.$transaction(
    async (client) => {
      // Of published developments only the former versions are needed.
      const stored = await readStoredRecordWithin(client, { publication: "withdrawn" });
      const counts = await readVersions(client);
      const snapshots = await readSnapshotsOf(client, counts);
      return assembleVersions(stored, counts, snapshots, await findPublishedKeys(client, snapshots.developments));
    },
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 120_000 },
  );
  cache.set(database, { version, versions });
  versions.catch(() => {
    if (cache.get(database)?.versions === versions) cache.delete(database);
  });
  return versions;
}
