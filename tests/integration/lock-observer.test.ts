/** Who watches the database learns how long each write waited for the lock and held it. */
import { expect, it } from "vitest";

import { withWriteLock } from "@/lib/db/connection/write-lock";

import { openFreshDatabase } from "../support/database";

it("of writes that wait for each other, also of one that fails", async () => {
  const database = await openFreshDatabase();
  const events: string[] = [];
  database.lockObserver = {
    waited: (seconds) => void (seconds >= 0 && events.push("waited")),
    held: (seconds) => void (seconds >= 0 && events.push("held")),
  };
  await Promise.all([
    withWriteLock(database, async () => "written"),
    withWriteLock(database, () => Promise.reject(new Error("not written"))).catch(() => undefined),
  ]);
  expect(events).toEqual(["waited", "held", "waited", "held"]);
  await database.close();
});
