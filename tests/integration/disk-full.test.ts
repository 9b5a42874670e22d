/** A save on a full disk is refused as a whole; saving resumes when there is space again. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import { openDatabase } from "@/lib/db/connection/client";
import { addErrorReport, listErrorReports } from "@/lib/db/desk/error-reports";
import { readHealth } from "@/lib/db/connection/health";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

import { freshDatabase } from "../support/database";
import { smallDisk } from "../support/small-disk";

const disk = smallDisk(6);
afterAll(() => disk?.remove());

const problemOf = (write: Promise<unknown>) =>
  write.then(
    () => null,
    (error: unknown) => savingProblemOf(error) ?? error,
  );

describe.skipIf(!disk)("a full disk", () => {
  it("refuses what is saved, whichever connection saves it, and recovers", async () => {
    const path = join(disk!.folder, "talks.db");
    await copyFile((await freshDatabase()).path, path);
    const database = openDatabase(`file:${path}`);
    // Larger than the space of the log that a checkpoint has freed.
    const report = (text: string) => ({
      about: { page: "/en" },
      text: text.padEnd(60_000, "."),
      contact: null,
    });
    const entry = {
      accountId: null,
      who: "x".repeat(60_000),
      action: "sign_in",
      result: "done",
      recordedAt: new Date("2026-01-01T00:00:00Z"),
    } as const;
    await addErrorReport(report("before"), database);
    expect(await readHealth(database)).toMatchObject({ saving: "possible" });

    disk!.fill();
    expect(await readHealth(database)).toMatchObject({ saving: "full" });
    expect(await problemOf(addErrorReport(report("while full"), database))).toBe("full");
    expect(await problemOf(addAuditEntry(entry, database))).toBe("full");
    expect(await readHealth(database)).toMatchObject({
      database: "readable",
      saving: "full",
      remedy: expect.stringContaining("no restart is needed"),
    });
    expect((await listErrorReports(database)).map(({ text }) => text.replace(/\.+$/, ""))).toEqual([
      "before",
    ]);

    disk!.free();
    expect(await readHealth(database)).toMatchObject({ saving: "possible" });
    expect(await problemOf(addErrorReport(report("after"), database))).toBeNull();
    expect(await problemOf(addAuditEntry(entry, database))).toBeNull();
    await database.close();
  });
});
