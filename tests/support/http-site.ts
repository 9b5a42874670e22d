/**
 * A server with an example of everything public: two editions of the record, a withdrawn trip, a released
 * dataset.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand, type RunningServer, startServer } from "../../scripts/own-server";
import { deskPassword, createCommandAccount } from "./desk";
import { test as base } from "./fixtures";
import { type HttpResponse, type Ask, requesterAt, type Sent } from "./http-exchange";
import { httpAddresses, type PublicAddress } from "./http-addresses";
import { parseLinks, linksOf } from "./link-format";
import { recordFolder } from "./record-folder";

export const withdrawnTrip = "trip-2025-04-choi-ahn";
/** Its title differs between the editions. */
export const changedIssue = "auto-tariff";
const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;

export type HttpSite = {
  server: RunningServer;
  addresses: PublicAddress[];
  /** A moment after all publications. */
  seenAt: string;
  ask: Ask;
  get: (target: string, headers?: Sent["headers"]) => Promise<HttpResponse>;
};

export function recordWithTitle(title: string): Promise<string> {
  return recordFolder((record) => {
    const issue = record.issues.find(({ id }) => id === changedIssue);
    if (issue) issue.title = { ...issue.title, en: title };
    // An import does not restore a withdrawn record.
    record.trips = record.trips.filter(({ id }) => id !== withdrawnTrip);
  });
}

async function withdraw({ server, ask }: Pick<HttpSite, "server" | "ask">): Promise<void> {
  await createCommandAccount(server, seo);
  const post = async (address: string, data: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/admin/api/${address}`, {
      method: "POST",
      body: JSON.stringify(data),
      headers: { "Content-Type": "application/json", ...headers },
    });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return response;
  };
  const session = await post("session", { email: seo.email, password: deskPassword });
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  await post(
    `records/trip/${withdrawnTrip}/withdraw`,
    { reason: "The report was retracted" },
    { "If-Match": '"1.0"', Cookie: cookie },
  );
  const withdrawn = await ask(`/en/trips/${withdrawnTrip}`);
  if (withdrawn.status !== 410) throw new Error(`The withdrawn trip answers with ${withdrawn.status}.`);
}

/** The TimeMaps that pages link to. */
async function timeMaps(ask: Ask): Promise<string[]> {
  const links = await Promise.all(
    ["/en", `/ko/issues/${changedIssue}`].map(async (at) =>
      parseLinks(String((await ask(at)).headers.link ?? "")),
    ),
  );
  const found = links
    .flatMap((of) => linksOf(of, "timemap"))
    .map(({ target }) => new URL(target, "http://localhost"))
    .map(({ pathname, search }) => pathname + search);
  if (found.length !== links.length)
    throw new Error(`${found.length} of ${links.length} pages name a TimeMap.`);
  return found;
}

export const test = base.extend<object, { httpSite: HttpSite }>({
  httpSite: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "talks-http-"));
      const env = { API_REQUESTS_PER_MINUTE: "1000000", RELEASES_FOLDER: folder };
      const server = await startServer({ env });
      const ask = requesterAt(server.port);
      await server.importRecord(await recordWithTitle("A title of the second edition"));
      await withdraw({ server, ask });
      const output = await runCommand("scripts/release.ts", [], {
        ...env,
        DATABASE_URL: `file:${server.databaseFile}`,
        SITE_URL: server.url,
      });
      const released = `/data/releases/${/Released (\d{4}-\d{2}-\d{2})/.exec(output)?.[1]}/issues.json`;
      const seenAt = new Date().toISOString();
      const addresses = httpAddresses({ site: server.url, seenAt, released, timeMaps: await timeMaps(ask) });
      await use({ server, addresses, seenAt, ask, get: (target, headers = {}) => ask(target, { headers }) });
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export { expect } from "./fixtures";
