/** nginx as deploy/ configures it, in front of two instances on one database of PostgreSQL. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { moveDatabase } from "@/lib/db/move/move-database";
import { createDeskAccount } from "../../scripts/desk-account";
import { type DeskClient, deskClient } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { startCluster } from "../../scripts/postgresql-cluster.mjs";
import { startReaders, untilServing } from "../support/balanced-readers";
import { deskPassword } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { expectKept, killWhileSaving } from "../support/kills";
import { nginxPorts, nginxProblem, type RunningNginx, startNginx } from "../../scripts/nginx";
import { openForm, publishText, saveText } from "../support/saving-client";
import { times } from "../support/stress";

test.skip(nginxProblem !== null, `The configuration of nginx is not tried: ${nginxProblem}`);

const sources: { id: string }[] = JSON.parse(
  readFileSync(new URL("../../prisma/record/sources.json", import.meta.url), "utf8"),
);
const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher", password: deskPassword };

let cluster: Awaited<ReturnType<typeof startCluster>>;
let databaseUrl: string;
let instances: RunningServer[];
let nginx: RunningNginx;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  // Editors' clients take the certificate that the test has made.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  cluster = await startCluster();
  databaseUrl = cluster.urlOf("postgres");
  const ports = await nginxPorts();
  const env = {
    SITE_URL: `https://localhost:${ports.port}`,
    TRUSTED_PROXIES: "1",
    DESK_SECRET: "s".repeat(40),
    API_REQUESTS_PER_MINUTE: "6",
  };
  const first = await startServer({ databaseUrl, env });
  const second = await startServer({ databaseUrl, env });
  instances = [first, second];
  nginx = await startNginx(ports, [first.port, second.port]);
  await createDeskAccount({ databaseUrl, url: nginx.url }, seo);
});
test.afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  await nginx?.stop();
  for (const instance of instances ?? []) await instance.stop();
  await cluster?.stop();
});

/** An editor's browser, to whom nginx's word that no instance has answered a form is as good as no answer. */
function editorAt(url: string): DeskClient {
  const client = deskClient(url);
  return {
    ...client,
    send: async (...asked) => {
      const answer = await client.send(...asked);
      if (answer.status === 503) throw new TypeError(answer.text);
      return answer;
    },
  };
}

async function signedIn(): Promise<DeskClient> {
  const client = editorAt(nginx.url);
  await client.signIn(seo.email, deskPassword);
  return client;
}

test("what is published through one instance is read from both, and a limit of the API is one for both", async () => {
  const editor = await signedIn();
  const record = "issue/auto-tariff";
  const words = "Words that both instances learn of.";
  const pages = () =>
    Promise.all(instances.map(async ({ url }) => (await fetch(`${url}/en/issues/auto-tariff`)).text()));
  for (const page of await pages()) expect(page).not.toContain(words);
  await saveText(editor, record, await openForm(editor, record), words);
  expect(await publishText(editor, record, "Published by a test")).toMatchObject({ what: "published" });
  await expect.poll(async () => (await pages()).filter((page) => page.includes(words)).length).toBe(2);

  const headers = { "X-Forwarded-For": "203.0.113.7" };
  const remaining = [];
  for (const place of [0, 1, 0, 1]) {
    const answer = await fetch(`${instances[place]!.url}/api/v1/issues`, { headers });
    remaining.push(Number(answer.headers.get("ratelimit-remaining")));
  }
  expect(remaining).toEqual([5, 4, 3, 2]);
});

test("an instance that is killed loses nothing that was acknowledged, and no reader is notified of an error", async ({}, testInfo) => {
  const kills = times({ short: 4, full: 40 });
  test.setTimeout(240_000 + kills * 60_000);
  const readers = startReaders(nginx, 3);
  let turn = 0;
  const told = await killWhileSaving({
    clients: await Promise.all([1, 2, 3, 4].map(signedIn)),
    recordOf: (place) => `source/${sources[30 + place]!.id}`,
    kills,
    kill: async () => {
      const killed = instances[(turn += 1) % 2]!;
      await killed.crash();
      await untilServing(killed);
    },
  });
  expect(await readers.stop()).toEqual([200]);
  for (const instance of instances) {
    instance.signal("SIGTERM");
    await instance.ended();
  }
  // Read as a file, with what reads the other engine's.
  const file = path.join(testInfo.outputPath("moved"), "talks.db");
  await moveDatabase(databaseUrl, `file:${file}`);
  expectKept(file, told, kills);
  rmSync(path.dirname(file), { recursive: true });
});
