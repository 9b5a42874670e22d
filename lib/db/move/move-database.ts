/** Copies all that a database holds into another one, of the same or the other engine. */
import { existsSync } from "node:fs";

import SqliteConnection from "better-sqlite3";

import { assertNotInUse } from "@/lib/db/connection/assert-not-in-use";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { assertDatabaseExists, databasePath, isMissingFile } from "@/lib/db/connection/database-path";
import { engineOf } from "@/lib/db/connection/engine";
import { countConnections } from "@/lib/db/connection/postgresql/count-connections";
import type { WriteTransaction } from "@/lib/db/connection/write-lock";
import { hasAllMigrations } from "@/lib/db/migrations/applied-migrations";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { modelsInOrder, type MovedModel, type Row } from "./moved-models";

type MovedTable = { model: string; rows: number };

/** Rows of one statement and of one comparison. */
const chunkSize = 500;
/** No save waits for it: the databases are out of use, or one snapshot is read. */
const options = { isolationLevel: "Serializable", maxWait: 60_000, timeout: 24 * 3_600_000 } as const;
/** Below the time after which either side gives up an idle transaction. */
const pingMs = 10_000;

/** @throws where a process of the site has the database open. */
export async function assertOutOfUse(url: string): Promise<void> {
  if (engineOf(url) === "sqlite") return assertNotInUse(databasePath(url));
  const others = await countConnections(url);
  if (others > 0)
    throw new Error(
      `${others} connections of this site are open to the database of PostgreSQL, such as those of a running server. Stop it and run this again.`,
    );
}

async function isMigrated(database: Database): Promise<boolean> {
  return hasAllMigrations(await database.appliedMigrations(), migrationsFolder(database.engine));
}

/** Makes the tables of a database that has none. @throws where it has others than this version of the site. */
async function prepareTarget(url: string): Promise<void> {
  if (!isMissingFile(url)) {
    const target = openDatabase(url);
    const applied = await target.appliedMigrations().finally(() => target.close());
    if (applied !== null) return;
  }
  await migrateDatabase(url);
}

function* inChunksOf<Entry>(list: readonly Entry[]): Generator<Entry[]> {
  for (let start = 0; start < list.length; start += chunkSize) yield list.slice(start, start + chunkSize);
}

async function* readRows(model: MovedModel, client: WriteTransaction): AsyncGenerator<Row[]> {
  for (let skip = 0; ; skip += chunkSize) {
    const rows = await model.of(client).findMany({ orderBy: model.order, skip, take: chunkSize });
    if (rows.length > 0) yield rows;
    if (rows.length < chunkSize) return;
  }
}

/** @throws where a time cannot be read: the other engine has no place for it. */
function assertReadableTimes(model: MovedModel, rows: readonly Row[]): void {
  for (const row of rows) {
    const column = Object.keys(row).find((name) => row[name] instanceof Date && !isValidTime(row[name]));
    if (column !== undefined)
      throw new Error(
        `${model.name} ${model.keyOf(row)} has a time that cannot be read: correct its ${column} first.`,
      );
  }
}

async function copyRows(
  model: MovedModel,
  source: WriteTransaction,
  target: WriteTransaction,
): Promise<number> {
  let count = 0;
  if (model.parent === null) {
    for await (const rows of readRows(model, source)) {
      assertReadableTimes(model, rows);
      await model.of(target).createMany({ data: rows });
      count += rows.length;
    }
    return count;
  }
  // A row may refer to one of the same table that comes later.
  let waiting: Row[] = [];
  for await (const rows of readRows(model, source)) waiting.push(...rows);
  assertReadableTimes(model, waiting);
  const copied = new Set<unknown>([null]);
  while (waiting.length > 0) {
    const parent = model.parent;
    const ready = waiting.filter((row) => copied.has(row[parent]));
    if (ready.length === 0) throw new Error(`${model.name}: ${waiting.length} rows refer to each other.`);
    for (const data of inChunksOf(ready)) await model.of(target).createMany({ data });
    for (const row of ready) copied.add(row.id);
    count += ready.length;
    waiting = waiting.filter((row) => !copied.has(row.id));
  }
  return count;
}

/** @throws at the first row that is not the same in both. */
async function compareRows(
  model: MovedModel,
  source: WriteTransaction,
  target: WriteTransaction,
): Promise<void> {
  const copies = readRows(model, target);
  for await (const rows of readRows(model, source)) {
    const chunk = await copies.next();
    const found = chunk.done ? [] : chunk.value;
    for (const [index, row] of rows.entries()) {
      const copy = found[index];
      if (!copy || JSON.stringify(copy) !== JSON.stringify(row))
        throw new Error(`${model.name} ${model.keyOf(row)} is not the same in the copy.`);
    }
    if (found.length > rows.length) throw new Error(`The copy has more rows of ${model.name}.`);
  }
  if (!(await copies.next()).done) throw new Error(`The copy has more rows of ${model.name}.`);
}

async function assertEmpty(target: WriteTransaction): Promise<void> {
  for (const model of modelsInOrder) {
    const rows = await model.of(target).count();
    const isBeginning = model.name === "RecordState" && (await isFirstVersion(target));
    if (rows > 0 && !isBeginning)
      throw new Error(
        `The database to move to is not empty: it has ${rows} rows of ${model.name}. Name an empty one.`,
      );
  }
}

/** Migrations write this one row. */
async function isFirstVersion(target: WriteTransaction): Promise<boolean> {
  return (await target.recordState.findUnique({ where: { id: 1 } }))?.version === 0;
}

/** The numbers that the next rows get; SQLite follows the rows by itself. */
async function continueSequences({ engine }: Database, target: WriteTransaction): Promise<void> {
  if (engine !== "postgresql") return;
  for (const { name, order } of modelsInOrder) {
    if (order.some((by) => "seq" in by))
      await target.$executeRawUnsafe(
        `SELECT setval(pg_get_serial_sequence('"${name}"', 'seq'), max("seq")) FROM "${name}" HAVING count(*) > 0`,
      );
  }
}

async function copyAll(
  source: WriteTransaction,
  target: WriteTransaction,
  database: Database,
): Promise<MovedTable[]> {
  await assertEmpty(target);
  await target.recordState.deleteMany();
  const moved: MovedTable[] = [];
  for (const model of modelsInOrder)
    moved.push({ model: model.name, rows: await copyRows(model, source, target) });
  await continueSequences(database, target);
  for (const model of modelsInOrder) await compareRows(model, source, target);
  return moved;
}

async function move(source: Database, target: Database): Promise<MovedTable[]> {
  for (const [database, which] of [
    [source, "from"],
    [target, "to"],
  ] as const) {
    if (!(await isMigrated(database)))
      throw new Error(
        `The database to move ${which} is not up to date. Run npm run migrate with its address in DATABASE_URL.`,
      );
  }
  // Nobody writes to the source meanwhile.
  return source.writer.$transaction(async (lock) => {
    await source.takeWriteLock(lock);
    const ping = setInterval(() => void lock.recordState.count().catch(() => undefined), pingMs);
    return copySnapshot(source, target).finally(() => clearInterval(ping));
  }, options);
}

/** What is copied and compared is the source at one moment. */
function copySnapshot(source: Database, target: Database): Promise<MovedTable[]> {
  return source.reader.$transaction(
    (snapshot) =>
      target.writer.$transaction(async (client) => {
        await target.takeWriteLock(client);
        return copyAll(snapshot, client, target);
      }, options),
    options,
  );
}

/**
 * Copies every row of the database at `url` into the new SQLite file `file`, also while servers use it, and
 * compares all rows.
 * @throws where it has not exactly the migrations of this version of the site, or cannot be read whole.
 */
export async function copyToFile(url: string, file: string): Promise<void> {
  const [source, target] = [openDatabase(url), openDatabase(`file:${file}`)];
  try {
    if (!(await isMigrated(source)))
      throw new Error(
        "The database is of another version of the site. Use the version that serves it, or run npm run migrate first.",
      );
    await migrateDatabase(target.url);
    await copySnapshot(source, target);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
  // One file, which needs no log beside it.
  const copy = new SqliteConnection(file);
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

/**
 * Copies every row of the database at `from` into the empty database at `to`, which gets its tables first
 * where it has none, in one transaction that ends with a comparison of all rows.
 * @throws where either is in use, `from` is not migrated or cannot be read whole, or `to` is not empty;
 * nothing is copied then.
 */
export async function moveDatabase(from: string, to: string): Promise<MovedTable[]> {
  if (from === to) throw new Error("Both addresses are the same.");
  assertDatabaseExists(from);
  for (const url of [from, to])
    if (engineOf(url) === "postgresql" || existsSync(databasePath(url))) await assertOutOfUse(url);
  await prepareTarget(to);
  const [source, target] = [openDatabase(from), openDatabase(to)];
  try {
    return await move(source, target);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}
