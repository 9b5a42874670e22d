/** Which sources' addresses still answer? Tries them all and keeps what came of it. */
import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listLinkChecks, listLinkedSources, saveLinkCheck } from "@/lib/db/desk/link-checks";
import { failuresAfter } from "@/lib/domain/work-queue/links";
import { type TryChoice, type Tried, checkAddress } from "./check-address";

export type LinkCounts = { tried: number; answered: number; failed: number; dead: number };
/** `offline`: nothing at all answered, so the fault is on this side and nothing was written. */
export type LinkReport = ({ status: "checked" } & LinkCounts) | { status: "offline"; tried: number };

const hostsAtOnce = 8;
/** A single site may be gone; so many at once are not. */
const hostsThatShowAnOutage = 3;

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

/** One address of a host at a time, eight hosts at once. Safe to repeat: failures within an hour are one try. */
export async function checkLinks(
  { at = now(), ...choice }: TryChoice & { at?: Date } = {},
  database: Database = processDatabase(),
): Promise<LinkReport> {
  const waiting = byHost(await listLinkedSources(database));
  const hosts = waiting.length;
  const outcomes: { source: Linked; tried: Tried }[] = [];
  async function work(): Promise<void> {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      for (const source of group) outcomes.push({ source, tried: await checkAddress(source.url, choice) });
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, work));

  const isOffline = hosts >= hostsThatShowAnOutage && outcomes.every(({ tried }) => tried.status === null);
  if (isOffline) return { status: "offline", tried: outcomes.length };
  const before = await listLinkChecks(database);
  const counts: LinkCounts = { tried: 0, answered: 0, failed: 0, dead: 0 };
  for (const { source, tried } of outcomes) {
    const last = before.get(source.id) ?? null;
    const failures = failuresAfter(last, source.url, tried.isAnswered, at);
    // A second failure of one outage leaves the first where it is, so that its hour runs from there.
    const checkedAt = failures > 0 && last?.url === source.url && last.failures === failures ? last.checkedAt : at;
    await saveLinkCheck({ sourceId: source.id, url: source.url, answer: tried.status, failures, checkedAt }, database);
    counts.tried += 1;
    if (tried.isAnswered) counts.answered += 1;
    else counts.failed += 1;
    if (failures >= 2) counts.dead += 1;
  }
  return { status: "checked", ...counts };
}
