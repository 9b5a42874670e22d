/** Checks the addresses of all sources and stores the results. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listLinkChecks, listSourcesWithUrl, saveLinkCheck } from "@/lib/db/desk/link-checks";
import { failuresAfter, linkOutcome } from "@/lib/domain/work-queue/links";
import { type LinkCheckOptions, type AddressCheck, checkAddress } from "./check-address";

/** `refused`: could not be checked. */
type LinkCounts = { tried: number; answered: number; failed: number; refused: number; dead: number };
/** `offline`: no host answered, so the connection is at fault and nothing was written. */
type LinkReport = ({ status: "checked" } & LinkCounts) | { status: "offline"; tried: number };

const parallelHosts = 8;
/** With at least this many hosts and no response, the connection is assumed to be down. */
const minHostsForOutage = 3;

type Linked = { id: string; url: string };

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function byHost(sources: readonly Linked[]): Linked[][] {
  const groups = new Map<string, Linked[]>();
  for (const source of sources) {
    const host = hostOf(source.url);
    groups.set(host, [...(groups.get(host) ?? []), source]);
  }
  return [...groups.values()];
}

/**
 * Checks one address of a host at a time, eight hosts in parallel. Safe to repeat: failures within an hour
 * count once, and so do refusals within a month.
 */
export async function checkLinks(
  { at = now(), ...choice }: LinkCheckOptions & { at?: Date } = {},
  database: Database = processDatabase(),
): Promise<LinkReport> {
  const pendingHosts = byHost(await listSourcesWithUrl(database));
  const hosts = pendingHosts.length;
  const outcomes: { source: Linked; tried: AddressCheck }[] = [];
  async function runWorker(): Promise<void> {
    for (let group = pendingHosts.shift(); group; group = pendingHosts.shift()) {
      for (const source of group) outcomes.push({ source, tried: await checkAddress(source.url, choice) });
    }
  }
  await Promise.all(Array.from({ length: parallelHosts }, runWorker));

  const isOffline = hosts >= minHostsForOutage && outcomes.every(({ tried }) => tried.status === null);
  if (isOffline) return { status: "offline", tried: outcomes.length };
  const before = await listLinkChecks(database);
  const counts: LinkCounts = { tried: 0, answered: 0, failed: 0, refused: 0, dead: 0 };
  for (const { source, tried } of outcomes) {
    const last = before.get(source.id) ?? null;
    const outcome = linkOutcome(tried.status);
    const failures = failuresAfter(last, source.url, outcome, at);
    // A repeated failure that does not count keeps the time of the last that did, from which the span runs.
    const isSameSpan =
      last?.url === source.url && last.failures === failures && linkOutcome(last.answer) === outcome;
    const checkedAt = failures > 0 && isSameSpan ? last.checkedAt : at;
    await saveLinkCheck(
      { sourceId: source.id, url: source.url, answer: tried.status, failures, checkedAt },
      database,
    );
    counts.tried += 1;
    counts[outcome] += 1;
    if (outcome === "failed" && failures >= 2) counts.dead += 1;
  }
  return { status: "checked", ...counts };
}
