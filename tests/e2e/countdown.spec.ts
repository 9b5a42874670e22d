import type { TalksRecord } from "@/lib/domain/record/record-document";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

const minute = 60_000;
const hour = 60 * minute;

/** The record with one more summit, announced long ago to begin `inMs` from now. */
function withComingSummit(inMs: number, precision: "minute" | "approximate") {
  return recordFolder((record: TalksRecord) => {
    const model = record.events.find(({ id }) => id === "apec-2026")!;
    const starts = new Date(Date.now() + inMs);
    const day = starts.toISOString().slice(0, 10);
    record.events.push({
      ...model,
      id: "coming-summit",
      name: { en: "Coming summit", ko: "다음 정상회담", origin: "both" },
      schedule: [
        {
          ...model.schedule[0]!,
          status: "scheduled",
          starts:
            precision === "minute"
              ? { value: `${starts.toISOString().slice(0, 16)}Z`, precision, zone: "Asia/Seoul" }
              : { value: day, precision, zone: "Asia/Seoul", wording: "some day soon" },
          ends: null,
        },
      ],
      outcome: null,
    });
  });
}

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer({
    record: await withComingSummit(30 * hour + 30 * minute, "minute"),
    env: { COUNTDOWN_EVENT: "coming-summit" },
  });
});
test.afterAll(async () => server.stop());

test("counts to an announced minute, and only the text that changed changes", async ({ page }) => {
  await page.clock.install({ time: new Date() });
  await page.goto(`${server.url}/en`);
  const timer = page.getByRole("timer");
  await expect(timer).toContainText(/30 hours\s*\d+ min/);
  await expect(timer).toContainText("KST");
  await expect(timer).toContainText(/E[SD]T/);
  await expect(timer).not.toHaveAttribute("aria-live", /.*/);
  const before = await timer.boundingBox();
  await page.clock.fastForward("01:00:00");
  await expect(timer).toContainText(/29 hours\s*\d+ min/);
  expect((await timer.boundingBox())?.height).toBe(before?.height);
  // Past its start the figures give way to the date; they never count on below nothing.
  await page.clock.fastForward("40:00:00");
  await expect(timer).not.toContainText("hours");
  await expect(timer).toContainText("KST");
});

test("shows the date in words when the reader's clock is far off", async ({ page }) => {
  await page.clock.install({ time: new Date(Date.now() - 3 * hour) });
  await page.goto(`${server.url}/en`);
  await expect(page.getByRole("timer")).not.toContainText("hours");
  await expect(page.getByRole("timer")).toContainText("KST");
});

test("never counts down to a day that was not announced", async ({ startOwnServer, page }) => {
  const record = await withComingSummit(100 * hour, "approximate");
  const vague = await startOwnServer({ record, env: { COUNTDOWN_EVENT: "coming-summit" } });
  for (const [locale, words] of [
    ["en", "Day not announced"],
    ["ko", "날짜 미발표"],
  ] as const) {
    await page.goto(`${vague.url}/${locale}`);
    const timer = page.getByRole("timer");
    await expect(timer).toContainText(words);
    await expect(timer).toContainText("some day soon");
    await expect(timer.locator("b")).toHaveCount(0);
  }
});
