/** Readers who keep asking a balancer for pages that are stored nowhere, while its instances come and go. */
import { expect } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import type { RunningNginx } from "../../scripts/nginx";

export function startReaders(nginx: RunningNginx, count: number) {
  /** What they were answered, or why not, and how often. */
  const statuses = new Map<number | string, number>();
  let isOver = false;
  const responseCount = () => [...statuses.values()].reduce((sum, times) => sum + times, 0);
  const reader = async (name: number) => {
    for (let time = 0; !isOver; time += 1) {
      const status = await nginx.get(`/en/search?q=${name}+${time}`).then(
        (response) => response.status,
        (error: unknown) => String(error),
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const reading = Array.from({ length: count }, (_, name) => reader(name));
  return {
    /** Until they got so many more responses. */
    more: async (wanted: number) => {
      const before = responseCount();
      await expect.poll(() => responseCount() - before, { timeout: 60_000 }).toBeGreaterThan(wanted);
    },
    /** @returns the different statuses that they got. */
    stop: async () => {
      isOver = true;
      await Promise.all(reading);
      return [...statuses.keys()];
    },
  };
}

/** Until the instance answers those readers, also after a start, so that the other one may be stopped. */
export async function untilServing(server: RunningServer): Promise<void> {
  const served = () => server.output().split('"/:locale/search"').length;
  const before = served();
  await expect.poll(() => served() - before, { timeout: 60_000 }).toBeGreaterThan(0);
}
