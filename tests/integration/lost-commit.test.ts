/** A connection to PostgreSQL that is lost at the COMMIT of a save: what the editor is told is what happened. */
import { afterEach, describe, expect, it } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";

import { freshDatabase } from "../support/database";
import { savedNotes, saveNote } from "../support/saved-notes";
import { type CommitFault, startTcpProxy, type TcpProxy } from "../support/tcp-proxy";

const opened: Database[] = [];
let proxy: TcpProxy;
afterEach(async () => {
  await proxy.close();
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

/** The database as an instance behind the proxy and as another instance reach it. */
async function openBoth(): Promise<{ cut: Database; whole: Database }> {
  const { url } = await freshDatabase();
  proxy = await startTcpProxy(Number(new URL(url).port));
  const [cut, whole] = [openDatabase(proxy.through(url)), openDatabase(url)];
  opened.push(cut, whole);
  return { cut, whole };
}

describe("a save whose connection is lost at the COMMIT", () => {
  it("is acknowledged where the server had committed it", async () => {
    const { cut, whole } = await openBoth();
    await saveNote(cut, 0, "before");
    proxy.breakNextCommit("unanswered");
    expect(await saveNote(cut, 1, "committed")).toMatchObject({ status: "saved", save: 2 });
    expect(proxy.broken()).toBe(1);
    expect(await savedNotes(whole)).toEqual(["before", "committed"]);
    expect(await saveNote(cut, 2, "after")).toMatchObject({ save: 3 });
  });

  it.each<CommitFault>(["lost", "lost unseen"])(
    "is refused where it was %s, and others go on",
    async (fault) => {
      const { cut, whole } = await openBoth();
      await saveNote(cut, 0, "before");
      proxy.breakNextCommit(fault);
      const began = performance.now();
      expect(await saveNote(cut, 1, "lost")).toBe("unreachable");
      expect(proxy.broken()).toBe(1);
      // Not when the server gives up a connection by itself.
      expect(performance.now() - began).toBeLessThan(20_000);
      expect(await saveNote(whole, 1, "of another instance")).toMatchObject({ save: 2 });
      expect(await savedNotes(whole)).toEqual(["before", "of another instance"]);
    },
  );

  it("is told from the save of another instance that came right after it", async () => {
    const { cut, whole } = await openBoth();
    await saveNote(cut, 0, "before");
    proxy.breakNextCommit("lost", { isCut: true });
    const saving = saveNote(cut, 1, "lost");
    await expect.poll(() => proxy.broken()).toBe(1);
    expect(await saveNote(whole, 1, "of another instance")).toMatchObject({ save: 2 });
    proxy.mend();
    expect(await saving).toBe("unreachable");
  });

  it("is known to be saved as soon as the server is reached again", async () => {
    const { cut, whole } = await openBoth();
    await saveNote(cut, 0, "before");
    proxy.breakNextCommit("unanswered", { isCut: true });
    const saving = saveNote(cut, 1, "committed");
    await expect.poll(() => savedNotes(whole)).toEqual(["before", "committed"]);
    proxy.mend();
    expect(await saving).toMatchObject({ status: "saved", save: 2 });
  });

  it("is neither called saved nor not saved where the server stays out of reach", async () => {
    const { cut, whole } = await openBoth();
    await saveNote(cut, 0, "before");
    proxy.breakNextCommit("unanswered", { isCut: true });
    expect(await saveNote(cut, 1, "committed")).toBe("unconfirmed");
    proxy.mend();
    // What the editor sends again meets the first as any other save would, and is not written over it.
    expect(await saveNote(cut, 1, "sent again")).toMatchObject({ status: "conflict" });
    expect(await savedNotes(whole)).toEqual(["before", "committed"]);
  });
});

describe("the rows by which writes are found", () => {
  it("are deleted after a day", async () => {
    const { whole, cut } = await openBoth();
    await withWriteLock(whole, async (client) => {
      await client.committedWrite.create({
        data: { id: "old", committedAt: new Date("2026-01-01T00:00:00Z") },
      });
    });
    expect(await whole.reader.committedWrite.count()).toBe(2);
    await saveNote(cut, 0, "first of its process");
    const left = await whole.reader.committedWrite.findMany();
    expect(left).toHaveLength(2);
    expect(left.map(({ id }) => id)).not.toContain("old");
  });
});
