/** Tells whether a write took effect whose connection was lost at its COMMIT. */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

import { NotSavedError } from "@/lib/domain/editing/saving-problem";
import type { StartedWrite } from "@/lib/db/connection/client";
import { remedies } from "@/lib/db/connection/remedies";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";

/** The advisory lock of writers: the same in all instances of all versions of the site. */
const writeLock = 20251022;

/** How long it is tried to reach the server again, so that the editor is answered while still waiting. */
const answersWithinMs = 20_000;
const pauseMs = 250;
/** Writes of a process after which the rows of days before are deleted. */
const writesPerDeletion = 500;

export class CommittedWrites {
  readonly #asking: PrismaClient;
  #count = 0;

  /** `asking` has connections that no writer holds, and sees in each statement what is committed by then. */
  constructor(asking: PrismaClient) {
    this.#asking = asking;
  }

  /** Takes the write lock, and adds the row that is there if the transaction of `client` is committed. */
  async begin(client: Prisma.TransactionClient): Promise<StartedWrite> {
    const id = randomUUID();
    // A function in FROM is called before the row is made.
    const [row] = await client.$queryRaw<{ process: number }[]>`
      INSERT INTO "CommittedWrite" ("id", "committedAt")
      SELECT ${id}, now() AT TIME ZONE 'UTC' FROM pg_advisory_xact_lock(${writeLock}::bigint)
      RETURNING pg_backend_pid() AS "process"`;
    if (!row) throw new Error("The database did not answer with the number of its process.");
    if (this.#count % writesPerDeletion === 0)
      await client.$executeRaw`
        DELETE FROM "CommittedWrite" WHERE "committedAt" < now() AT TIME ZONE 'UTC' - interval '1 day'`;
    this.#count += 1;
    return { id, serverProcess: row.process };
  }

  /** @throws NotSavedError (`unconfirmed`) where the server does not answer in time. */
  async wasCommitted(write: StartedWrite): Promise<boolean> {
    if (write === null) return false;
    const deadline = performance.now() + answersWithinMs;
    for (;;) {
      try {
        return await this.#find(write);
      } catch (cause) {
        if (performance.now() > deadline)
          throw new NotSavedError("unconfirmed", remedies.unconfirmed, { cause });
        await wait(pauseMs);
      }
    }
  }

  /** The lock is free once the lost transaction has ended in one way or the other. */
  #find({ id, serverProcess }: NonNullable<StartedWrite>): Promise<boolean> {
    return this.#asking.$transaction(async (client) => {
      // The server may not have noticed that nobody is at the other end.
      await client.$queryRaw`
        SELECT pg_terminate_backend("pid")::text FROM pg_locks
        WHERE "locktype" = 'advisory' AND "objid" = ${writeLock}::bigint::oid AND "granted"
          AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
          AND "pid" = ${serverProcess}::int`;
      await client.$executeRaw`SET LOCAL lock_timeout = '10s'`;
      await client.$executeRaw`SELECT pg_advisory_xact_lock(${writeLock}::bigint)`;
      return (await client.committedWrite.count({ where: { id } })) > 0;
    });
  }
}
