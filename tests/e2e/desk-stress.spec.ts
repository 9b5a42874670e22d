/**
 * Many save and publish at once, and the server is killed while they do: nothing acknowledged is lost or
 * overwritten unseen.
 */
import { readFileSync } from "node:fs";
import type { DeskClient } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { ask, findIntegrityErrors } from "../support/desk-database";
import { person, signedIn } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";
import { openForm, publishText, saveText, type WriteResult } from "../support/saving-client";
import { expectKept, killWhileSaving } from "../support/kills";
import { times } from "../support/stress";
import { findAuditGaps, findLostWrites } from "../support/acknowledged-writes";

const sources: { id: string }[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);
const own = (place: number) => `source/${sources[place]!.id}`;
const shared = "issue/auto-tariff";

let server: RunningServer;
let clients: DeskClient[];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer();
  const names = ["han", "seo", "kim"];
  const first = await Promise.all(names.map((name) => person(server, name, "publisher")));
  // Several browsers of one person are several editors.
  const more = await Promise.all([...names, ...names, "han"].map((name) => signedIn(server, name)));
  clients = [...first, ...more];
});

test.afterAll(async () => server.stop());

async function work(client: DeskClient, place: number, rounds: number): Promise<WriteResult[]> {
  const told: WriteResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const text = `client ${place} round ${round}.`;
    const record = round % 2 === 0 ? shared : own(place);
    told.push(await saveText(client, record, await openForm(client, record), text));
    const published =
      (place + round) % 3 === 0 ? await publishText(client, record, `Published by ${text}`) : null;
    if (published) told.push(published);
  }
  return told;
}

const countOf = (told: WriteResult[], what: WriteResult["what"]) =>
  told.filter((each) => each.what === what).length;
const count = (statement: string) => Number(ask(server.databaseFile, statement)[0]?.count);

test("ten clients save and publish at the same time", async () => {
  test.setTimeout(300_000);
  const rounds = 6;
  const told = (await Promise.all(clients.map((client, place) => work(client, place, rounds)))).flat();
  expect([...findLostWrites(server.databaseFile, told), ...findAuditGaps(server.databaseFile)]).toEqual([]);
  // Every text that was sent is somewhere, and nothing is there that nobody was notified of.
  expect(countOf(told, "saved") + countOf(told, "set aside")).toBe(clients.length * rounds);
  expect(count(`SELECT count(*) AS "count" FROM "DraftSave" WHERE "deed" = 'save'`)).toBe(
    countOf(told, "saved"),
  );
  expect(count(`SELECT count(*) AS "count" FROM "SetAside"`)).toBe(countOf(told, "set aside"));
  expect(count(`SELECT count(*) AS "count" FROM "Revision" WHERE "reason" LIKE 'Published by%'`)).toBe(
    countOf(told, "published"),
  );
  // The clients did meet: without a conflict this test would have shown nothing.
  expect(countOf(told, "set aside")).toBeGreaterThan(3);
  expect(countOf(told, "published")).toBeGreaterThan(10);
  expect(findIntegrityErrors(server.databaseFile)).toEqual([]);
});

const kills = times({ short: 3, full: 100 });

test("a server that is killed while they save has kept all it acknowledged", async () => {
  test.setTimeout(240_000 + kills * 60_000);
  const told = await killWhileSaving({
    databaseFile: server.databaseFile,
    clients: clients.slice(0, 6),
    recordOf: (place) => own(30 + place),
    kills,
    kill: server.crash,
  });
  expectKept(server.databaseFile, told, kills);
});
