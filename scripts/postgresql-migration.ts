/**
 * Writes the next migration of PostgreSQL: `npm run migration -- NAME`, with the name of SQLite's folder.
 * It holds what a database with all earlier ones lacks of prisma/schema.prisma and of the closed lists in
 * lib/domain. What happens to rows that are there is added by hand.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { tablesOf } from "@/lib/db/migrations/constraints";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { findConstraintDifferences } from "@/lib/db/migrations/postgresql-constraints";
import { findSchemaDifference } from "@/lib/db/migrations/schema-difference";
import { startCluster } from "./postgresql-cluster.mjs";
import { postgresqlSchema } from "./postgresql-schema.mjs";

const [name, ...more] = process.argv.slice(2);
const folder = migrationsFolder("postgresql");
const schema = readFileSync("prisma/schema.prisma", "utf8");

/** Texts are compared and ordered by their bytes, as SQLite does, whatever the order of the database is. */
const inByteOrder = (sql: string) => sql.replaceAll(/^(.*"\w+" TEXT)\b/gm, '$1 COLLATE "C"');

/** A database in use has this row from its first migration on. */
const firstRow = `-- The one row with the version of the record.\nINSERT INTO "RecordState" ("id", "version") VALUES (1, 0);\n`;

async function writeMigration(target: string): Promise<void> {
  const isFirst = readdirSync(folder, { withFileTypes: true }).every((entry) => !entry.isDirectory());
  const cluster = await startCluster();
  const url = cluster.urlOf("postgres");
  const client = new pg.Client(url);
  try {
    if (!isFirst) await migrateDatabase(url);
    const structure = inByteOrder(await findSchemaDifference(url, postgresqlSchema(schema)));
    await client.connect();
    if (structure !== "") await client.query(structure);
    const constraints = await findConstraintDifferences(client, tablesOf(schema));
    const parts = [
      structure,
      constraints.map((statement) => `${statement};\n`).join(""),
      isFirst ? firstRow : "",
    ];
    const text = parts.filter((part) => part !== "").join("\n");
    if (text === "") throw new Error("PostgreSQL's migrations already give it all of the schema.");
    mkdirSync(target);
    writeFileSync(path.join(target, "migration.sql"), text);
    console.log(`Written: ${path.relative(process.cwd(), target)}/migration.sql`);
  } finally {
    await client.end();
    await cluster.stop();
  }
}

try {
  if (name === undefined || more.length > 0 || !/^\d{4}_[a-z0-9_]+$/.test(name))
    throw new Error("Use: npm run migration -- NAME, such as 0012_deadlines.");
  const target = path.join(folder, name);
  if (existsSync(target)) throw new Error(`${target} is there already.`);
  await writeMigration(target);
} catch (error) {
  console.error(`No migration was written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
