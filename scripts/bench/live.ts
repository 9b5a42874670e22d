/** Measures what 1,000 open pages cost the server, and how soon they are notified of a publication. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { createDeskAccount } from "../desk-account";
import { deskClient, formWith } from "../desk-client";
import { startServer } from "../own-server";

const pages = 1_000;
const seconds = 60;
const password = "a password for measuring";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Of the process that listens on the port: processor time in seconds, and resident memory in megabytes. */
function usageOf(pid: number): { cpuSeconds: number; megabytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpuSeconds: (user + system) / ticksPerSecond, megabytes: Number(resident) / 1024 };
}

type Page = { stream: IncomingMessage; told: number | null };

function openPage(url: string, after: number): Promise<Page> {
  return new Promise((resolve, reject) => {
    get(
      `${url}/live?after=${after}`,
      { agent: false, headers: { "X-Forwarded-For": addressOf() } },
      (stream) => {
        const page: Page = { stream, told: null };
        stream.on("data", (part) => {
          if (/^data: [1-9]/m.test(String(part))) page.told ??= performance.now();
        });
        if (stream.statusCode === 200) resolve(page);
        else reject(new Error(`A page was refused with ${stream.statusCode}.`));
      },
    ).on("error", reject);
  });
}

let clients = 0;
/** Each page is of a reader of its own. */
function addressOf(): string {
  clients += 1;
  return `198.51.${clients >> 8}.${clients & 255}`;
}

/** Publishes a change of one source; the time is that at which the desk has answered. */
async function publish(url: string, email: string): Promise<number> {
  const client = deskClient(url);
  await client.signIn(email, password);
  const list = await client.get("/admin/records/source");
  const address = /\/admin\/records\/source\/(?!new)[a-z0-9-]+(?=")/.exec(list.text)?.[0] ?? "";
  const saved = await client.send(address, formWith(await client.get(address), "expected.version"), {
    title: "Measured",
    intent: "compare",
  });
  const shown = await client.get(saved.location ?? "");
  await client.send(saved.location ?? "", formWith(shown, "reason"), {
    kind: "editorial",
    reason: "Measured",
  });
  return performance.now();
}

export async function measureLive() {
  const server = await startServer({ env: { TRUSTED_PROXIES: "1" } });
  try {
    const email = "live@example.org";
    await createDeskAccount(server, { name: "Live", email, role: "publisher", password });
    const html = await (await fetch(`${server.url}/en`)).text();
    const after = Number(/data-after="(\d+)"/.exec(html)?.[1]);
    // What the process does by itself is measured before, and taken off.
    await pause(3_000);
    const empty = usageOf(server.processId() ?? 0);
    await pause(seconds * 1_000);
    const before = usageOf(server.processId() ?? 0);
    const opened: Page[] = [];
    for (let number = 0; number < pages; number += 50)
      opened.push(...(await Promise.all(Array.from({ length: 50 }, () => openPage(server.url, after)))));
    await pause(3_000);
    const open = usageOf(server.processId() ?? 0);
    await pause(seconds * 1_000);
    const later = usageOf(server.processId() ?? 0);
    const published = await publish(server.url, email);
    await pause(4_000);
    const delays = opened.map(({ told }) => (told === null ? Number.POSITIVE_INFINITY : told - published));
    for (const { stream } of opened) stream.destroy();
    const idleShare = (before.cpuSeconds - empty.cpuSeconds) / seconds;
    const share = (later.cpuSeconds - open.cpuSeconds) / seconds;
    return {
      pages,
      seconds,
      coreShare: Math.max(0, share - idleShare),
      megabytes: Math.max(later.megabytes, open.megabytes) - before.megabytes,
      slowestSeconds: Math.max(...delays) / 1_000,
    };
  } finally {
    await server.stop();
  }
}
