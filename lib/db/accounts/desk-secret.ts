/** Stores the fingerprint of the desk's secret. */
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import type { Actor } from "@/lib/domain/editing/actor";
import { accountFacts } from "./audit-log";

const row = { id: 1 } as const;

/** Null where no process has stored one yet. */
export async function readFingerprint(database: Database): Promise<string | null> {
  return (await database.reader.deskSecret.findUnique({ where: row }))?.fingerprint ?? null;
}

/** Stores it where there is none; the first of two processes wins. */
export async function storeFirstFingerprint(fingerprint: string, database: Database): Promise<void> {
  await withWriteLock(database, (client) =>
    client.deskSecret.upsert({ where: row, create: { ...row, fingerprint }, update: {} }),
  );
}

/** For a secret that was changed on purpose. */
export async function replaceFingerprint(
  actor: Actor,
  fingerprint: string,
  database: Database = processDatabase(),
): Promise<void> {
  await runCommand<null>(
    { actor, from: undefined },
    async () => ({
      rows: (client) =>
        client.deskSecret.upsert({ where: row, create: { ...row, fingerprint }, update: { fingerprint } }),
      audit: () => [accountFacts("change_secret", null)],
      result: () => null,
    }),
    database,
  );
}
