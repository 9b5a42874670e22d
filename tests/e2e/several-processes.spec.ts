/** A server in two processes is one server: what one of them does, the other knows at once, and either may be killed. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { DeskClient } from "../../scripts/desk-client";
import { createDeskAccount } from "../../scripts/desk-account";
import { freePort, type RunningServer, startServer } from "../../scripts/own-server";
import { startCluster } from "../../scripts/postgresql-cluster.mjs";
import { finishedBuild } from "../../scripts/builds.mjs";
import { deskPassword } from "../support/desk";
import { addressOf, person, signedIn } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";
import { expectKept, killWhileSaving } from "../support/kills";
import { parseExposition, valueOf } from "../support/prometheus";
import { openForm, publishText, saveText } from "../support/saving-client";
import { clientsOfProcesses, type ProcessClient, workersOf } from "../../scripts/server-processes";
import { times } from "../support/stress";

const record = "issue/auto-tariff";
const sources: { id: string }[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);

/** Which clients are on the two processes of a server of two. */
async function clientsOfBoth(server: RunningServer): Promise<[ProcessClient, ProcessClient]> {
  const [one, other] = await clientsOfProcesses(server, 2);
  return [one!, other!];
}

async function editorOf(server: RunningServer, name: string): Promise<DeskClient> {
  await createDeskAccount(server, {
    name,
    email: addressOf(name),
    role: "publisher",
    password: deskPassword,
  });
  return signedIn(server, name);
}

for (const engine of ["SQLite", "PostgreSQL"]) {
  test.describe(`two processes on ${engine}`, () => {
    let cluster: Awaited<ReturnType<typeof startCluster>> | null = null;
    let server: RunningServer;
    let editor: DeskClient;
    let one: ProcessClient;
    let other: ProcessClient;

    test.beforeAll(async () => {
      test.setTimeout(240_000);
      if (engine === "PostgreSQL") cluster = await startCluster();
      server = await startServer({
        ...(cluster ? { databaseUrl: cluster.urlOf("postgres") } : {}),
        env: { PROCESSES: "2", API_REQUESTS_PER_MINUTE: "6" },
      });
      editor = await editorOf(server, "han");
      [one, other] = await clientsOfBoth(server);
    });
    test.afterAll(async () => {
      one?.close();
      other?.close();
      await server?.stop();
      await cluster?.stop();
    });

    test("a publication is seen by the readers of both, and a draft by the editors of both", async () => {
      const page = "/en/issues/auto-tariff";
      const places = [one, other];
      for (const round of [1, 2]) {
        for (const client of places) expect((await client.ask(page)).status).toBe(200);
        const words = `Words of round ${round} for both.`;
        await saveText(editor, record, await openForm(editor, record), words);
        for (const client of places) {
          expect((await client.ask(page)).text).not.toContain(words);
          const form = await client.ask(`/admin/records/${record}`, { headers: { cookie: editor.cookie() } });
          expect(form.text).toContain(words);
        }
        expect(await publishText(editor, record, `Published by round ${round}`)).toMatchObject({
          what: "published",
        });
        const shown = () => Promise.all(places.map(async (client) => (await client.ask(page)).text));
        // A process learns of another's commit at once from a file, and soon from a server.
        if (engine === "SQLite") for (const text of await shown()) expect(text).toContain(words);
        await expect
          .poll(async () => (await shown()).map((text) => text.includes(words)))
          .toEqual([true, true]);
      }
    });

    test("who has a record open in one is told to whoever opens it in the other", async () => {
      const seo = await editorOf(server, "seo");
      const tell = async (client: ProcessClient, by: DeskClient, tab: string, isLeaving = false) => {
        const body = JSON.stringify({ type: "issue", id: "auto-tariff", tab, isUnsaved: true, isLeaving });
        const headers = { cookie: by.cookie(), origin: server.url, "content-type": "application/json" };
        const answer = await client.ask("/admin/api/presence", { method: "POST", headers, body });
        expect(answer.status).toBe(200);
        const { others }: { others: unknown } = JSON.parse(answer.text);
        return others;
      };
      const [tabOfHan, tabOfSeo] = [crypto.randomUUID(), crypto.randomUUID()];
      expect(await tell(one, editor, tabOfHan)).toEqual([]);
      expect(await tell(other, seo, tabOfSeo)).toEqual([{ name: "han", isUnsaved: true, isMe: false }]);
      expect(await tell(one, editor, tabOfHan)).toEqual([{ name: "seo", isUnsaved: true, isMe: false }]);
      await tell(other, editor, tabOfHan, true);
      expect(await tell(one, seo, tabOfSeo)).toEqual([]);
    });

    test("the API's limit is one for both", async () => {
      const remaining = [];
      for (const client of [one, other, one, other, one, one]) {
        const { status, headers } = await client.ask("/api/v1/issues");
        expect(status).toBe(200);
        remaining.push(Number(headers["ratelimit-remaining"]));
      }
      expect(remaining).toEqual([5, 4, 3, 2, 1, 0]);
      for (const client of [one, other]) expect((await client.ask("/api/v1/issues")).status).toBe(429);
    });
  });
}

test.describe("the processes of a server", () => {
  let server: RunningServer;
  let metricsPort: number;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    metricsPort = await freePort();
    server = await startServer({ env: { PROCESSES: "2", METRICS_PORT: String(metricsPort) } });
  });
  test.afterAll(async () => server.stop());

  const askMetrics = () => fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  const readMetrics = async () => parseExposition(await (await askMetrics()).text());

  test("are counted together in the metrics, as is what they answer", async () => {
    const pages = (samples: ReturnType<typeof parseExposition>) =>
      valueOf(samples, "talks_requests_total", { kind: "page", status: "200" });
    const [one, other] = await clientsOfBoth(server);
    for (const client of [one, other, one]) expect((await client.ask("/en")).status).toBe(200);
    await expect.poll(async () => pages(await readMetrics())).toBe(3);
    const samples = await readMetrics();
    expect(valueOf(samples, "talks_processes")).toBe(2);
    expect(valueOf(samples, "talks_saving_possible")).toBe(1);
    expect(samples.filter(({ name }) => name === "talks_build_info")).toMatchObject([{ value: 1 }]);
    one.close();
    other.close();
  });

  test("a second server on its port says so once, and ends with 1", async () => {
    const child = spawn(process.execPath, [path.join(finishedBuild().folder, "server.mjs")], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(server.port),
        PROCESSES: "2",
        DATABASE_URL: `file:${server.databaseFile}`,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const [said] = await Promise.all([text(child.stderr), text(child.stdout)]);
    expect(await ended).toBe(1);
    expect(said).toBe(
      `✗ Port ${server.port} is in use by another program: end that one, or choose another port with PORT.\n`,
    );
    expect((await fetch(`${server.url}/en`)).status).toBe(200);
  });

  test("a process that is killed while they save is replaced, and all that was acknowledged is kept", async () => {
    const kills = times({ short: 4, full: 100 });
    test.setTimeout(240_000 + kills * 60_000);
    const names = ["kim", "lee"];
    const people = await Promise.all(names.map((name) => person(server, name, "publisher")));
    const more = await Promise.all([...names, ...names].map((name) => signedIn(server, name)));
    const told = await killWhileSaving({
      databaseFile: server.databaseFile,
      clients: [...people, ...more],
      recordOf: (place) => `source/${sources[30 + place]!.id}`,
      kills,
      kill: async (random) => {
        const workers = workersOf(server);
        const killed = workers[Math.floor(random() * workers.length)]!;
        process.kill(killed, "SIGKILL");
        await expect
          .poll(() => workersOf(server).length === 2 && !workersOf(server).includes(killed))
          .toBe(true);
      },
    });
    expectKept(server.databaseFile, told, kills);
    expect(server.hasEnded()).toBe(false);
    // A connection to the process that was killed last may end without an answer.
    await expect(async () => expect((await fetch(`${server.url}/api/health`)).status).toBe(200)).toPass();
    // A process that still starts does not answer.
    await expect.poll(async () => (await askMetrics()).status).toBe(200);
    await expect.poll(async () => valueOf(await readMetrics(), "talks_processes")).toBe(2);
  });

  test("a signal ends both processes with 0, though one is still starting", async () => {
    process.kill(workersOf(server)[0]!, "SIGKILL");
    await expect.poll(() => workersOf(server).length).toBe(2);
    server.signal("SIGTERM");
    expect(await server.ended()).toBe(0);
    await server.restart();
  });
});
