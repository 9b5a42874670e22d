/** Reads how often each dated record was changed, with its former versions and those now withdrawn. */
import {
  type DocumentOf,
  type Stored,
  type StoredRecord,
  verificationOf,
} from "@/lib/domain/record/record-document";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { schemaOf } from "@/lib/schemas/record/record-document";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { inChunks } from "@/lib/db/connection/chunks";
import type { Prisma } from "@/lib/db/generated/client";
import { recordKey } from "@/lib/db/record/record-heads";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecordWithin } from "@/lib/db/record/stored-record";

/** `count`: stored versions other than drafts, including withdrawals and unverified versions. */
export type Versions = { count: number; lastAt: Date };

type PublishedVersions = {
  /** By recordKey, for events, trips, developments and measures. */
  versions: ReadonlyMap<string, Versions>;
  /** Former versions of what is published, each under its id, as readers could see them. */
  earlier: PublicRecord;
  /** The last public version of what is withdrawn now. */
  withdrawn: PublicRecord;
};

const types = ["event", "trip", "development", "measure"] as const;
type DatedType = (typeof types)[number];
type Snapshots = { documents: { [Type in DatedType]: DocumentOf<Type>[] }; keys: Set<string> };

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

/**
 * Published, verified texts of the records with more than one version. A text of an older format, or that
 * cannot be read, is skipped.
 */
async function readSnapshotsOf(
  client: Prisma.TransactionClient,
  versions: Map<string, Versions>,
): Promise<Snapshots> {
  const found: Snapshots = {
    documents: { event: [], trip: [], development: [], measure: [] },
    keys: new Set(),
  };
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

/** A measure has no verification: its steps are verified one by one. */
function addSnapshot<Type extends DatedType>(found: Snapshots, type: Type, raw: unknown): void {
  const document = schemaOf[type].safeParse(raw).data;
  if (document === undefined || verificationOf(document) !== "verified") return;
  found.documents[type].push(document);
  found.keys.add(recordKey(type, document.id));
}

/** The keys of those developments that are published. */
async function findPublishedKeys(
  client: Prisma.TransactionClient,
  developments: readonly { id: string }[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of inChunks([...new Set(developments.map(({ id }) => id))])) {
    const rows = await client.development.findMany({
      where: { id: { in: chunk }, publication: "published" },
      select: { id: true },
    });
    for (const { id } of rows) found.add(recordKey("development", id));
  }
  return found;
}

const asPublished = <Document>(entry: Stored<Document>): Stored<Document> => ({
  ...entry,
  publication: "published",
});

function assembleVersions(
  { records, newest }: StoredRecord,
  versions: Map<string, Versions>,
  snapshots: Snapshots,
  publishedDevelopments: Set<string>,
): PublishedVersions {
  const published = new Set(publishedDevelopments);
  for (const type of types)
    for (const { publication, document } of records[type])
      if (publication === "published") published.add(recordKey(type, document.id));
  const earlier = <Type extends DatedType>(type: Type) =>
    snapshots.documents[type]
      .filter(({ id }) => published.has(recordKey(type, id)))
      .map(
        (document): Stored<DocumentOf<Type>> => ({
          document,
          publication: "published",
          verification: "verified",
          version: 0,
          position: 0,
        }),
      );
  const withdrawn = <Type extends DatedType>(type: Type) =>
    records[type]
      .filter(
        ({ publication, document }) =>
          publication === "withdrawn" && snapshots.keys.has(recordKey(type, document.id)),
      )
      .map((entry): Stored<DocumentOf<Type>> => asPublished(entry));
  return {
    versions,
    earlier: toPublicRecord({
      newest,
      records: {
        ...records,
        event: earlier("event"),
        trip: earlier("trip"),
        development: earlier("development"),
        measure: earlier("measure"),
      },
    }),
    withdrawn: toPublicRecord({
      newest,
      records: {
        ...records,
        issue: records.issue.map((entry) => (entry.publication === "withdrawn" ? asPublished(entry) : entry)),
        event: withdrawn("event"),
        trip: withdrawn("trip"),
        development: withdrawn("development"),
        measure: withdrawn("measure"),
      },
    }),
  };
}

const cache = new WeakMap<Database, { version: number; versions: Promise<PublishedVersions> }>();

/**
 * The versions of everything that has a date, without drafts, unverified texts and notes. Cached until the
 * record changes, so callers share one object and must not change it.
 * @throws when the database cannot be read; the next call tries again.
 */
export async function readPublishedVersions(
  database: Database = processDatabase(),
): Promise<PublishedVersions> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.versions;
  const versions = database.reader.$transaction(
    async (client) => {
      // Of published developments only the former versions are needed.
      const stored = await readStoredRecordWithin(client, { publication: "withdrawn" });
      const counts = await readVersions(client);
      const snapshots = await readSnapshotsOf(client, counts);
      return assembleVersions(
        stored,
        counts,
        snapshots,
        await findPublishedKeys(client, snapshots.documents.development),
      );
    },
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 120_000 },
  );
  cache.set(database, { version, versions });
  versions.catch(() => {
    if (cache.get(database)?.versions === versions) cache.delete(database);
  });
  return versions;
}
