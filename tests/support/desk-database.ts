/** Looks into the database of a running server from outside: single statements, and whether anything was changed. */
import { createHash } from "node:crypto";
import SqliteConnection from "better-sqlite3";

type Value = string | number | null;
export type Row = Record<string, Value>;

/** Rows of a query, or none for a statement that writes. */
export function ask(databaseFile: string, statement: string, values: Value[] = []): Row[] {
  const database = new SqliteConnection(databaseFile);
  try {
    database.pragma("busy_timeout = 10000");
    const prepared = database.prepare<Value[], Row>(statement);
    if (prepared.reader) return prepared.all(...values);
    prepared.run(...values);
    return [];
  } finally {
    database.close();
  }
}

/** A word for everything that the database holds but its log, in which refusals are told. */
export function fingerprint(databaseFile: string): string {
  const database = new SqliteConnection(databaseFile, { readonly: true });
  try {
    const tables = database.prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' ORDER BY "name"`).pluck().all();
    const hash = createHash("sha256");
    for (const table of tables) {
      if (table === "AuditEntry") continue;
      for (const row of database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().iterate()) hash.update(`${table} ${JSON.stringify(row)}\n`);
    }
    return hash.digest("hex");
  } finally {
    database.close();
  }
}

/** What is wrong with the file; empty where nothing is. */
export function damageOf(databaseFile: string): unknown[] {
  const database = new SqliteConnection(databaseFile);
  try {
    const integrity = database.pragma("integrity_check", { simple: true });
    return [...(integrity === "ok" ? [] : [integrity]), ...listed(database.pragma("foreign_key_check"))];
  } finally {
    database.close();
  }
}

const listed = (found: unknown): unknown[] => (Array.isArray(found) ? found : [found]);
