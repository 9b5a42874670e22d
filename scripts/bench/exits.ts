/** Measures the throughput of feeds, calendars, data, embeds and the API, also for conditional requests. */
import { compareWithStatic } from "./load";
import { measure, type Sample } from "./requests";

/** Responses that change with the record only. */
const unchanged = [
  "/feeds/changes.atom",
  "/feeds/issues/auto-tariff.atom",
  "/calendar.ics",
  "/calendar/issues/auto-tariff.ics",
  "/data/issues.json",
  "/data/developments.csv",
  "/feeds/rates.atom",
  "/en/rates.csv",
  "/embed/rates",
  "/embed/countdown",
  "/embed/board",
  "/embed/issues/auto-tariff",
];
const queries = ["/api/v1/open?asOf=2025-10-22", "/api/v1/issues?asOf=2025-10-22", "/api/v1/changes"];
const seconds = 3;

type NotModified = { address: string; perSecond: number; p99Ms: number };

/**
 * Null where the response has no ETag. A card's ETag changes each minute: a measurement across the change is
 * repeated.
 */
async function measureNotModified(url: string): Promise<Sample | null> {
  for (let tries = 1; ; tries += 1) {
    const etag = (await fetch(url)).headers.get("etag");
    if (etag === null) return null;
    try {
      return await measure(url, seconds, etag);
    } catch (error) {
      const hasChanged = (await fetch(url)).headers.get("etag") !== etag;
      if (!hasChanged || tries === 3) throw error;
    }
  }
}

export async function measureExits() {
  const measured = await compareWithStatic([...unchanged, ...queries], async (server, targets) => {
    const notModified: NotModified[] = [];
    const without: string[] = [];
    for (const { address } of targets) {
      const sample = await measureNotModified(server.url + address);
      if (sample === null) without.push(address);
      else notModified.push({ address, ...sample });
    }
    return { notModified, without };
  });
  const worst = (addresses: readonly string[]) =>
    Math.min(
      ...measured.pages.filter(({ address }) => addresses.includes(address)).map(({ ratio }) => ratio),
    );
  return { ...measured, worstUnchanged: worst(unchanged), worstQuery: worst(queries) };
}
