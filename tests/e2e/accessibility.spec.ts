import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/fixtures";

const addresses = [
  "",
  "?view=table",
  "?category=tariff&contested=1",
  "?category=nonsense",
  "/open",
  "/issues/investment-package-structure",
  "/issues/auto-tariff",
  "/issues/reciprocal-tariff-rate",
  "/about",
  "/as-of/2025-10-22",
  "/as-of/2025-10-22/open",
  "/as-of/2025-10-22/issues/deal-form",
  "/as-of/2025-10-22/issues/nuclear-submarine",
  "/as-of/2025-01-01",
  "/as-of/2025-02-30",
  "/no-such-page",
];

for (const locale of ["en", "ko"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      for (const address of addresses) {
        test(`axe finds nothing at /${locale}${address}`, async ({ page, allowConsoleErrors }) => {
          allowConsoleErrors(/404/);
          await page.goto(`/${locale}${address}`);
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
            .analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)])).toEqual([]);
        });
      }
    });
  }
}
