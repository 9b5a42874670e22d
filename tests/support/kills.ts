/** Clients that save and publish while the server, or a process of it, is killed again and again. */
import { expect } from "@playwright/test";
import type { DeskClient } from "../../scripts/desk-client";
import { findAuditGaps, findLostWrites } from "./acknowledged-writes";
import { ask, findIntegrityErrors } from "./desk-database";
import { openForm, publishText, saveText, type WriteResult } from "./saving-client";
import { isFullStress, randomNumbers, times } from "./stress";

const countOf = (told: WriteResult[], what: WriteResult["what"]) =>
  told.filter((each) => each.what === what).length;

/**
 * Each client saves its own record until `kills` kills are over. After each one nothing that was acknowledged may be
 * lost, nor be without its entry in the audit log, where the database is a file.
 * @returns what the clients were told, for `expectKept`.
 */
export async function killWhileSaving({
  databaseFile = null,
  clients,
  recordOf,
  kills,
  kill,
}: {
  databaseFile?: string | null;
  clients: DeskClient[];
  recordOf: (place: number) => string;
  kills: number;
  kill: (random: () => number) => Promise<void>;
}): Promise<WriteResult[]> {
  const random = randomNumbers();
  const told: WriteResult[] = [];
  let isOver = false;
  let onResult = (_: WriteResult): void => undefined;

  async function keepSaving(client: DeskClient, place: number): Promise<void> {
    const record = recordOf(place);
    for (let turn = 0; !isOver; turn += 1) {
      const text = `crash client ${place} turn ${turn}.`;
      try {
        const form = await openForm(client, record);
        told.push({ what: "unanswered", record, text });
        const result = await saveText(client, record, form, text);
        told[told.findLastIndex((each) => each.what === "unanswered" && each.text === text)] = result;
        onResult(result);
        const published =
          turn % 3 === place % 3 ? await publishText(client, record, `Published by ${text}`) : null;
        if (!published) continue;
        told.push(published);
        onResult(published);
      } catch (error) {
        // The connection is gone or refused until the server is back; anything else is a failure.
        if (!(error instanceof TypeError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  const working = Promise.all(clients.map(keepSaving));
  for (let number = 0; number < kills; number += 1) {
    // A server that has just started takes long for its first publication: every third kill waits for one.
    const isWaitedFor = ({ what }: WriteResult) => number % 3 !== 2 || what === "published";
    const resultsAwaited = number % 3 === 2 ? 1 : 1 + Math.floor(random() * times({ short: 10, full: 64 }));
    await Promise.race([
      working,
      new Promise<void>((resolve) => {
        let seen = 0;
        onResult = (result) => void (isWaitedFor(result) && (seen += 1) === resultsAwaited && resolve());
      }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, random() * 120));
    await kill(random);
    if (databaseFile !== null) {
      expect(findIntegrityErrors(databaseFile), `after kill ${number + 1}`).toEqual([]);
      expect(
        [...findLostWrites(databaseFile, told), ...findAuditGaps(databaseFile)],
        `after kill ${number + 1}`,
      ).toEqual([]);
    }
    if (isFullStress && (number + 1) % 10 === 0)
      console.log(
        `  After ${number + 1} kills: ${countOf(told, "saved")} saves and ${countOf(told, "published")} publications acknowledged, all there.`,
      );
  }
  isOver = true;
  await working;
  return told;
}

/** All that was acknowledged while that many kills were made is in the database. */
export function expectKept(databaseFile: string, told: WriteResult[], kills: number): void {
  expect([...findLostWrites(databaseFile, told), ...findAuditGaps(databaseFile)]).toEqual([]);
  // A save that got no response may have been kept or not; every other line was told to somebody.
  const kept = Number(
    ask(
      databaseFile,
      `SELECT count(*) AS "count" FROM "DraftSave" WHERE "deed" = 'save' AND "document" LIKE '%crash client%'`,
    )[0]?.count,
  );
  expect(kept).toBeGreaterThanOrEqual(countOf(told, "saved"));
  expect(kept).toBeLessThanOrEqual(countOf(told, "saved") + countOf(told, "unanswered"));
  expect(countOf(told, "saved")).toBeGreaterThan(kills);
  if (isFullStress) expect(countOf(told, "unanswered"), "at least one kill met a save").toBeGreaterThan(0);
  expect(countOf(told, "published")).toBeGreaterThanOrEqual(Math.floor(kills / 3));
  console.log(
    `  ${kills} kills: ${countOf(told, "saved")} saves and ${countOf(told, "published")} publications acknowledged, 0 lost, 0 without an entry in the audit log; ${countOf(told, "unanswered")} saves were on their way.`,
  );
}
