/** Keeps all tables of a PostgreSQL database under another name, so that others can take their place. */
import type { Client } from "pg";

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { Client: PgClient } = (await import("pg")).default;
  const client = new PgClient({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Renames the schema `public` to `name`, with all that is in it, and makes an empty one.
 * @returns `name`, or null where there was no table, and nothing was renamed.
 * @throws where the account does not own the schema; nothing is changed then.
 */
export function renameTables(url: string, name: string): Promise<string | null> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public' LIMIT 1`);
    if (rowCount === 0) return null;
    // Statements of one query are one transaction.
    await client.query(
      `ALTER SCHEMA public RENAME TO ${client.escapeIdentifier(name)}; CREATE SCHEMA public`,
    );
    return name;
  });
}

/** Removes what has come into `public` since, and gives the schema `name`, where there is one, its name back. */
export function undoRenaming(url: string, name: string | null): Promise<void> {
  return withClient(url, async (client) => {
    const after = name === null ? "CREATE SCHEMA" : `ALTER SCHEMA ${client.escapeIdentifier(name)} RENAME TO`;
    await client.query(`DROP SCHEMA public CASCADE; ${after} public`);
  });
}
