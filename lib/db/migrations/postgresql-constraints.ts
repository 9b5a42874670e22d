/** Compares the checks and triggers of a PostgreSQL database with those that it must have. */
import type { Client } from "pg";

import { recordChangedChannel } from "@/lib/db/connection/postgresql/record-watch";
import { appendOnly, appendOnlyTriggers, checksOf, type Tables } from "./constraints";

const functions: ReadonlyMap<string, string> = new Map([
  [
    "refuse_change",
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END
$$`,
  ],
  [
    "announce_change",
    `CREATE OR REPLACE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('${recordChangedChannel}', '');
    RETURN NULL;
END
$$`,
  ],
]);

/** Of the row with the record's version, and of `TRUNCATE`, which SQLite does not have. */
const ownTriggers: readonly [string, string][] = [["RecordState", "UPDATE"]].map(([table, event]) => [
  `${table}_announced`,
  `CREATE TRIGGER "${table}_announced" AFTER ${event} ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION announce_change()`,
]);
const truncateTriggers = Object.entries(appendOnly).map(([table, what]): [string, string] => [
  `${table}_no_truncate`,
  `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('${what} append-only')`,
]);

/** The statements that create all triggers, by the trigger's name. */
function wantedTriggers(): Map<string, string> {
  return new Map([...appendOnlyTriggers("postgresql"), ...truncateTriggers, ...ownTriggers]);
}

type Definition = { table: string; definition: string };

async function query(client: Client, statement: string): Promise<Map<string, Definition>> {
  const { rows } = await client.query<{ name: string } & Definition>(statement);
  return new Map(rows.map(({ name, table, definition }) => [name, { table, definition }]));
}

const checksIn = (schema: string) => `
  SELECT conname AS "name", relname AS "table", pg_get_constraintdef(pg_constraint.oid) AS "definition"
  FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
  WHERE contype = 'c' AND pg_class.relnamespace = ${schema}`;

/** The server's own wording of the checks that the database must have, which it gives to copies of the tables. */
async function wordChecks(client: Client, tables: Tables): Promise<Map<string, Definition>> {
  const checks = checksOf("postgresql", tables);
  await client.query("BEGIN");
  try {
    for (const table of new Set(checks.map((check) => check.table)))
      await client.query(`CREATE TEMPORARY TABLE "${table}" (LIKE public."${table}")`);
    for (const { table, name, expression } of checks)
      await client.query(`ALTER TABLE pg_temp."${table}" ADD CONSTRAINT "${name}" CHECK (${expression})`);
    return await query(client, checksIn("pg_my_temp_schema()"));
  } finally {
    await client.query("ROLLBACK");
  }
}

/**
 * The statements that remove what the database has and must not have, and add what it lacks; none where it
 * has exactly the checks and triggers of the schema.
 */
export async function findConstraintDifferences(client: Client, tables: Tables): Promise<string[]> {
  const [wanted, present] = [
    await wordChecks(client, tables),
    await query(client, checksIn("'public'::regnamespace")),
  ];
  const expressions = new Map(checksOf("postgresql", tables).map((check) => [check.name, check]));
  const dropped = [...present]
    .filter(([name, { definition }]) => wanted.get(name)?.definition !== definition)
    .map(([name, { table }]) => `ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  const added = [...wanted]
    .filter(([name, { definition }]) => present.get(name)?.definition !== definition)
    .map(
      ([name, { table }]) =>
        `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" CHECK (${expressions.get(name)?.expression})`,
    );
  return [...dropped, ...added, ...(await findTriggerDifferences(client))];
}

/** Compared word by word, as the server writes them. */
async function findTriggerDifferences(client: Client): Promise<string[]> {
  const present = await query(
    client,
    `SELECT tgname AS "name", relname AS "table",
       replace(pg_get_triggerdef(pg_trigger.oid), 'ON public.', 'ON ') AS "definition"
     FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace`,
  );
  const bodies = await query(
    client,
    `SELECT proname AS "name", '' AS "table", prosrc AS "definition"
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
  );
  const wanted = wantedTriggers();
  return [
    ...[...functions]
      .filter(([name, statement]) => !statement.includes(`$$${bodies.get(name)?.definition ?? "\0"}$$`))
      .map(([, statement]) => statement),
    ...[...present]
      .filter(([name, { definition }]) => wanted.get(name) !== definition)
      .map(([name, { table }]) => `DROP TRIGGER "${name}" ON "${table}"`),
    ...[...wanted]
      .filter(([name, statement]) => present.get(name)?.definition !== statement)
      .map(([, statement]) => statement),
  ];
}
