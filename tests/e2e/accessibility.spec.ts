import { axeFindings } from "../support/axe";
import { expect, test } from "../support/fixtures";
import { everyPage, oddPages } from "../support/reader-addresses";

const addresses = [
  ...everyPage,
  ...oddPages,
  "/timeline?kind=party&issue=auto-tariff",
  "/sources?tier=gossip&language=ja&q=zzzz",
  "/search?q=-&kind=x",
  "/sources/khswatch",
  "/trips/trip-2025-07-kim-jk",
  "/as-of/2025-10-22/trips/trip-2026-01-pm",
  "/as-of/2025-10-22/summits/ieepa-ruling-2026-02",
  "/issues/reciprocal-tariff-rate",
  "/as-of/2025-10-22/issues/deal-form",
  "/as-of/2025-10-22/issues/nuclear-submarine",
  "/as-of/2025-01-01/trips",
  "/as-of/2025-01-01/timeline",
  "/corrections?kind=rumour&before=0",
  "/report?type=development&id=auto-tariff-2025-12-04",
  "/report?page=board",
  "/report?type=issue&id=no-such-issue",
  "/report/thanks?type=issue&id=auto-tariff",
];

// Each address stands alone, so all workers share the longest list of the suite.
test.describe.configure({ mode: "parallel" });

for (const locale of ["en", "ko"]) {
  for (const address of addresses) {
    test(`axe finds nothing at /${locale}${address}, light or dark`, async ({ page, allowConsoleErrors }) => {
      allowConsoleErrors(/404/);
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`/${locale}${address}`);
      // Charts are drawn once the page stands.
      await expect(page.locator('[role="img"]:empty')).toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      // The dark theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, "colours")).toEqual([]);
    });
  }
}
