/**
 * The ten questions that readers bring: each answered by text in the first screen of its page, in both
 * languages, wide and narrow, with its source at most one click away. What the answers are follows from the
 * record and the clock.
 */
import type { Locator, Page } from "@playwright/test";
import { asOfDay, type AsOf } from "@/lib/domain/time/as-of";
import { latestAmounts } from "@/lib/domain/trends/amounts";
import { boardAsOf } from "@/lib/domain/board/board";
import { changesBetween } from "@/lib/domain/changes/issue-changes";
import { disagreements } from "@/lib/domain/status/disagreements";
import { historyOf } from "@/lib/domain/status/history";
import { knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { upcomingDuties } from "@/lib/domain/measures/upcoming-duties";
import { measureAsOf } from "@/lib/domain/measures/measure-as-of";
import { meetingsHeld, monthOf } from "@/lib/domain/people-and-trips/meetings";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Locale, Text } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatAmount } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { expect, test } from "../support/fixtures";
import { on } from "../support/sample-records";
import {
  events,
  eventNamed,
  issueNamed,
  issues,
  measureNamed,
  measures,
  officials,
  trips,
} from "../support/real-record";

const summit = eventNamed("apec-2025");
const october = on("2025-10-22");

/** The moment of the page, so that what it should say follows from the same time. */
async function now(page: Page): Promise<AsOf> {
  const at = new Date((await page.request.get("/api/v1/issues")).headers()["date"] ?? "");
  return { kind: "now", at };
}

/** Text that ends within the window as it stands after loading, not scrolled. */
async function onFirstScreen(locator: Locator) {
  await expect(locator.first()).toBeVisible();
  const place = await locator.first().evaluate(async (element) => {
    await document.fonts.ready;
    const { top, bottom, right } = element.getBoundingClientRect();
    return {
      top,
      bottom,
      right,
      height: window.innerHeight,
      width: window.innerWidth,
      scrolled: window.scrollY,
    };
  });
  expect(place.scrolled, String(locator)).toBe(0);
  expect(place.top, String(locator)).toBeGreaterThanOrEqual(0);
  expect(place.bottom, String(locator)).toBeLessThanOrEqual(place.height);
  expect(place.right, String(locator)).toBeLessThanOrEqual(place.width);
}

const percent = (rate: number | null, locale: Locale) =>
  formatAmount({ value: rate ?? 0, currency: "%" }, locale);

const firstWords = (text: Text, locale: Locale) => plainWording(text, locale).slice(0, 24);

for (const locale of ["en", "ko"] as const) {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`In ${locale} at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size });
      const isWide = size.width > 1000;
      const words = (text: Text) => plainWording(text, locale);
      const figure = (id: string, asOf: AsOf) => {
        const charged = measureAsOf(measureNamed(id), asOf).charged;
        if (!charged) throw new Error(`Nothing is charged on ${id}`);
        return {
          rate: percent(charged.rate, locale),
          since: formatPartialDate(charged.since, locale),
          instrument: charged.step.instrument,
        };
      };

      test("1: where the talks stand", async ({ page }) => {
        const board = boardAsOf(issues, await now(page));
        await page.goto(`/${locale}`);
        const h1 = page.getByRole("heading", { level: 1 });
        await onFirstScreen(h1);
        await expect(h1).toContainText(String(board.total));
        const lead = page.locator("main p", {
          hasText: formatPartialDate({ value: "2025-10-31", precision: "day", zone: "Asia/Seoul" }, locale),
        });
        await onFirstScreen(lead);
        if (!isWide) return;
        const rows = page.getByRole("table").first().getByRole("row");
        await onFirstScreen(rows.nth(1));
        await onFirstScreen(rows.nth(2));
        await expect(rows.nth(2)).toContainText(String(board.counts.open));
        const top = board.columns.open.slice(0, 3);
        expect(top).toHaveLength(3);
        for (const { issue, answer } of top) {
          const card = page.locator(`#issue-${issue.id}`);
          await expect(card).toContainText(words(answer?.text ?? issue.title));
          await onFirstScreen(card.locator("h3 + p"));
        }
      });

      test("2: what Korean cars pay, since when and by which text", async ({ page }) => {
        const asOf = await now(page);
        const { rate, since, instrument } = figure("passenger-cars", asOf);
        const threat = measureAsOf(measureNamed("passenger-cars"), asOf).threatened.at(-1);
        await page.goto(`/${locale}`);
        const row = page.getByRole("row").filter({ has: page.locator('a[href$="/rates#passenger-cars"]') });
        await onFirstScreen(row);
        await expect(row).toContainText(rate);
        await expect(row).toContainText(since);
        if (threat) await expect(row).toContainText(percent(threat.rate, locale));
        await page.goto(`/${locale}/rates`);
        await onFirstScreen(page.locator('a[href="#passenger-cars"]'));
        const block = page.locator("#passenger-cars");
        await expect(block).toContainText(since);
        if (instrument) await expect(block).toContainText(firstWords(instrument, locale));
        await onFirstScreen(block.getByText(rate).first());
        await page.goto(`/${locale}/issues/auto-tariff`);
        await onFirstScreen(page.locator("[data-answer]"));
        await onFirstScreen(page.getByText(new RegExp(`^${rate}\u2060?$`)).first());
        await onFirstScreen(page.locator("main").getByText(since).first());
      });

      test("3: what they paid on 22 October 2025", async ({ page }) => {
        const { rate, since } = figure("passenger-cars", october);
        const agreed = measureAsOf(measureNamed("passenger-cars"), october).agreed.at(-1);
        await page.goto(`/${locale}/as-of/2025-10-22/rates`);
        await onFirstScreen(page.locator('main a[href="#passenger-cars"]'));
        const block = page.locator("#passenger-cars");
        await onFirstScreen(block.getByText(rate).first());
        await expect(block).toContainText(since);
        await expect(block).toContainText(agreed ? percent(agreed.rate, locale) : "");
        await page.goto(`/${locale}/as-of/2025-10-22/issues/auto-tariff`);
        await onFirstScreen(page.locator("[data-answer]"));
        await onFirstScreen(page.getByText(new RegExp(`^${rate}\u2060?$`)).first());
      });

      test("4: what was open nine days before Gyeongju, and who said what", async ({ page }) => {
        const board = boardAsOf(issues, october);
        await page.goto(`/${locale}/as-of/2025-10-22/open`);
        const h1 = page.getByRole("heading", { level: 1 });
        await onFirstScreen(h1);
        await expect(h1).toContainText(String(board.total));
        const [first] = board.columns.open;
        expect(first?.issue.id).toBe("investment-package-structure");
        const row = page
          .getByRole("row")
          .filter({ hasText: words(issueNamed("investment-package-structure").title) })
          .first();
        for (const side of ["KR", "US"] as const) {
          const said = first?.positions[side]?.claim.statement;
          const cell = row.locator(`td[data-side="${side}"]`);
          if (said) await expect(cell).toContainText(firstWords(said, locale));
          await onFirstScreen(cell);
        }
        if (isWide)
          await expect(
            page
              .getByRole("row")
              .filter({ hasText: words(issueNamed("deal-form").title) })
              .first(),
          ).toBeInViewport();
      });

      test("5: the deal's money: how much, how fast, how much so far", async ({ page }) => {
        const known = latestAmounts(historyOf(issueNamed("investment-package-structure"), await now(page)));
        expect(known.map(({ amount }) => amount.role)).toEqual(
          expect.arrayContaining(["ceiling", "annual_cap", "transfer"]),
        );
        await page.goto(`/${locale}/issues/investment-package-structure`);
        for (const { amount, development } of known) {
          const item = page
            .locator(`main li:has(> a[href="#${development.id}"])`)
            .filter({ hasText: words(amount.label) });
          await expect(item).toContainText(formatAmount(amount, locale));
          await onFirstScreen(item);
        }
      });

      test("6: what the governments describe differently", async ({ page }) => {
        const points = disagreements(boardAsOf(issues, await now(page)));
        expect(points.length).toBeGreaterThan(0);
        await page.goto(`/${locale}/open`);
        for (const { standing } of points) {
          const link = page.locator(`a[href="#differ-${standing.issue.id}"]`);
          await expect(link).toHaveText(words(standing.issue.title));
          await onFirstScreen(link);
          const row = page.locator(`#differ-${standing.issue.id}`);
          for (const side of ["KR", "US"] as const) {
            const said = standing.positions[side]?.claim.statement;
            if (said) await expect(row).toContainText(firstWords(said, locale));
          }
        }
        const [first] = points;
        await page.locator(`a[href="#differ-${first?.standing.issue.id}"]`).click();
        await expect(page.locator(`#differ-${first?.standing.issue.id}`)).toBeInViewport();
      });

      test("7: what changed since Gyeongju, by one click on the board", async ({ page }) => {
        const opened = scheduleAsOf(summit, await now(page)).current?.starts;
        const since = opened ? seoulDayOfPartialDate(opened) : "";
        await page.goto(`/${locale}`);
        await page.locator(`main a[href="/${locale}/changes?since=${since}"]`).click();
        await expect(page).toHaveURL(new RegExp(`/changes\\?since=${since}$`));
        const h1 = page.getByRole("heading", { level: 1 });
        await onFirstScreen(h1);
        const changes = changesBetween(issues, on(since), await now(page));
        for (const kind of ["new", "reopened"] as const)
          await expect(h1).toContainText(String(changes.filter((change) => change.kind === kind).length));
      });

      test("8: who met whom in October 2025", async ({ page }) => {
        const held = meetingsHeld(knownTrips(trips, await now(page))).filter(
          (meeting) => monthOf(meeting) === "2025-10",
        );
        expect(held.length).toBeGreaterThan(3);
        const nameOf = (id: string) =>
          words(officials.find((official) => official.id === id)?.name ?? { en: id, ko: id, origin: "en" });
        await page.goto(`/${locale}/trips`);
        await page.locator('input[name="met"][value="2025-10"]').check();
        const items = page.locator("li:visible").filter({ has: page.locator('a[href*="/trips/"]') });
        await expect(items).toHaveCount(held.length);
        for (const [index, { met, who, date }] of held.entries()) {
          const item = items.nth(index);
          await expect(item).toContainText(formatPartialDate(date, locale));
          for (const id of [...who, ...(met.official ? [met.official] : [])])
            await expect(item).toContainText(nameOf(id));
          await onFirstScreen(item);
        }
      });

      test("9: what comes next, and when", async ({ page }) => {
        const asOf = await now(page);
        await page.goto(`/${locale}`);
        const [ahead] = upcomingDuties(measures, asOf);
        if (ahead) {
          const line = page.locator("dl > div").filter({ hasText: words(ahead.measure.goods) });
          await onFirstScreen(line);
          await expect(line).toContainText(formatPartialDate(ahead.from, locale));
        }
        const overdue = events.filter((event) => {
          const current = scheduleAsOf(event, asOf).current;
          return (
            event.kind === "leaders_meeting" &&
            current?.status === "scheduled" &&
            current.starts !== null &&
            seoulDayOfPartialDate(current.starts) < asOfDay(asOf)
          );
        });
        for (const event of overdue)
          await onFirstScreen(page.locator("dl > div").filter({ hasText: words(event.name) }));
        await onFirstScreen(page.locator("dl").first());
      });

      test("10: what steel, chips, medicines and timber pay", async ({ page }) => {
        const asOf = await now(page);
        await page.goto(`/${locale}/rates`);
        for (const id of ["steel-aluminium-articles", "chips", "patented-medicines", "softwood-lumber"]) {
          const item = page.locator(`main li:has(> a[href="#${id}"])`);
          await expect(item).toContainText(words(measureNamed(id).goods));
          await expect(item).toContainText(figure(id, asOf).rate);
          await onFirstScreen(item);
          await expect(
            page.locator(`#${id} a[href^="http"], #${id} a[href*="/sources/"]`).first(),
          ).toBeAttached();
        }
      });
    });
  }
}
