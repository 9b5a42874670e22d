/**
 * Attacks on a served build. `npm run stress` makes many of them and judges how long readers wait
 * (tests/support/stress.ts).
 */
import { copyFileSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { finishedBuild } from "../../scripts/builds.mjs";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { databaseDamages, waitForCheckpoint } from "../support/database-damage";
import { person } from "../support/desk-clients";
import { findIntegrityErrors } from "../support/desk-database";
import { expect, test } from "../support/fixtures";
import { openForm, saveText, type WriteResult } from "../support/saving-client";
import { isFullStress, randomNumbers, times } from "../support/stress";
import { findAuditGaps, findLostWrites } from "../support/acknowledged-writes";

let server: RunningServer;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
});
test.afterAll(async () => server.stop());

/** One letter with a megabyte of marks that have to be sorted. */
const marks = `a${"\u0301\u0323".repeat(250_000)}`;

const actions: Record<string, { exportedName: string }> = JSON.parse(
  readFileSync(path.join(finishedBuild().folder, ".next/server/server-reference-manifest.json"), "utf8"),
).node;
const idOf = (action: string) => Object.keys(actions).find((id) => actions[id]?.exportedName === action)!;

/** What the framework's script sends for a form with these fields, which anybody can send too. */
function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(`_1_${name}`, value);
  data.set("0", '[{"answer":0},"$K1"]');
  return data;
}

/** What the form of a record says of itself. */
const hidden = {
  "record.type": "issue",
  "record.id": "auto-tariff",
  "expected.version": "1",
  "expected.save": "0",
  intent: "save",
};

type Attack = {
  name: string;
  address: string;
  body: () => BodyInit;
  headers: Record<string, string>;
  status: number;
};
const bodies: Attack[] = [
  {
    name: "report form",
    address: "/en/report?page=board",
    body: () => form({ text: marks }),
    headers: { "Next-Action": idOf("reportErrorAction") },
    status: 413,
  },
  {
    name: "desk form",
    address: "/admin/records/issue/auto-tariff",
    body: () => form({ ...hidden, "summary.en": marks }),
    headers: { "Next-Action": idOf("saveRecordAction") },
    status: 200,
  },
  {
    name: "presence",
    address: "/admin/api/presence",
    body: () => JSON.stringify({ a: marks }),
    headers: { "Content-Type": "application/json" },
    status: 413,
  },
];
const mostMs = 250;

test("bodies of a megabyte that are slow to read are refused, and readers are answered meanwhile", async () => {
  const rounds = times({ short: 1, full: 10 });
  test.setTimeout(120_000 + rounds * 30_000);
  await (await fetch(`${server.url}/en`)).text();
  const waits: number[] = [];
  for (const { name, address, body, headers, status } of bodies) {
    const longest = [];
    for (let round = 0; round < rounds; round += 1) {
      const attack = fetch(server.url + address, {
        method: "POST",
        body: body(),
        headers,
        redirect: "manual",
      });
      const began = performance.now();
      const reader = await fetch(`${server.url}/en`);
      longest.push(performance.now() - began);
      expect(reader.status).toBe(200);
      expect((await reader.text()).endsWith("</html>")).toBe(true);
      expect((await attack).status, name).toBe(status);
    }
    console.log(
      `  ${name}: ${rounds} attacks, a reader waited at most ${Math.max(...longest).toFixed(0)} ms.`,
    );
    waits.push(...longest);
  }
  expect(server.hasEnded()).toBe(false);
  if (isFullStress) expect(Math.max(...waits), "milliseconds that a reader waited").toBeLessThan(mostMs);
});

const halfSent = "POST /en/report HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf";

test("a server stopped under load exits with 0 within the time limit", async () => {
  const stops = times({ short: 1, full: 20 });
  test.setTimeout(120_000 + stops * 60_000);
  const took: number[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    const asked = Array.from({ length: 20 }, (_, number) =>
      fetch(`${server.url}/en/search?q=tariff+${number}`).then(
        (response) => response.text(),
        () => null,
      ),
    );
    const held = connect(server.port, "localhost", () => held.write(halfSent)).on("error", () => undefined);
    await Promise.race(asked);
    const began = performance.now();
    server.signal("SIGTERM");
    expect(await server.ended()).toBe(0);
    took.push(performance.now() - began);
    await Promise.all(asked);
    held.destroy();
    await server.restart();
  }
  console.log(
    `  ${stops} stops under load ended with 0, the slowest after ${Math.max(...took).toFixed(0)} ms.`,
  );
  if (isFullStress) expect(Math.max(...took)).toBeLessThan(10_000);
});

const sources: { id: string }[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);

test("the files of the database are replaced or removed while many save: all that was acknowledged is found", async () => {
  const rounds = times({ short: 1, full: 10 });
  test.setTimeout(180_000 + rounds * databaseDamages.length * 60_000);
  const random = randomNumbers();
  const clients = await Promise.all(["han", "seo", "kim"].map((name) => person(server, name, "editor")));
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, happens, found } of databaseDamages) {
      await waitForCheckpoint(server.databaseFile);
      copyFileSync(server.databaseFile, `${server.databaseFile}.other`);
      const told: WriteResult[] = [];
      let untilHarm = 3 + Math.floor(random() * 10);
      const saving = clients.map(async (client, place) => {
        const record = `source/${sources[place]!.id}`;
        for (let turn = 0, isRefused = false; !isRefused; turn += 1) {
          const answer = await saveText(
            client,
            record,
            await openForm(client, record),
            `${name} round ${round} client ${place} turn ${turn}.`,
          );
          told.push(answer);
          untilHarm -= 1;
          if (untilHarm === 0) happens(server.databaseFile);
          isRefused = answer.what === "refused";
        }
      });
      await Promise.all(saving);
      server.signal("SIGTERM");
      expect(await server.ended()).toBe(0);
      const file = found(server.databaseFile);
      await server.restart();
      expect(
        [...findLostWrites(file, told), ...findAuditGaps(file), ...findIntegrityErrors(file)],
        name,
      ).toEqual([]);
      expect(told.some(({ what }) => what === "refused")).toBe(true);
      acknowledged += told.filter(({ what }) => what === "saved").length;
    }
  }
  console.log(
    `  ${rounds} times each ${databaseDamages.map(({ name }) => name).join(", ")}: ${acknowledged} saves acknowledged, 0 lost.`,
  );
});
