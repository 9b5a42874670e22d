/** Counts who uses a PostgreSQL database. */
import { setTimeout as wait } from "node:timers/promises";

import { applicationName } from "./adapter";

/** The process ids of the open connections of this site to the database at `url`, of all its processes and instances. */
async function listConnections(url: string): Promise<number[]> {
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
      [applicationName],
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}

const lingersMs = 5_000;
const intervalMs = 100;

/**
 * The number of these connections; 0 where all of them end within five seconds and no other comes, as after a kill: the
 * server notices that a process is gone once it has ended what the process had asked for.
 */
export async function countConnections(url: string): Promise<number> {
  const first = new Set(await listConnections(url));
  let open = [...first];
  for (let waitedMs = 0; open.length > 0 && waitedMs < lingersMs; waitedMs += intervalMs) {
    await wait(intervalMs);
    open = await listConnections(url);
    if (open.some((pid) => !first.has(pid))) break;
  }
  return open.length;
}
