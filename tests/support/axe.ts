/** Findings of axe, a checker of accessibility rules, on the current page. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// The rules that depend on the theme.
const colours = ["color-contrast", "link-in-text-block"];

/**
 * Each finding as its rule, the elements that break it and the reason; empty if there are none. `ask` selects
 * every rule of WCAG 2.2 AA and axe's best practices, WCAG alone, or the rules on colours alone.
 */
export async function axeFindings(page: Page, ask: "everything" | "wcag" | "colours" = "everything") {
  // Without frames, one run in the page itself that returns only violations: the same findings
  // in a third of the time. Frames of other origins need a run each, merged in a separate page.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ["violations"] });
  const { violations } = await (ask === "colours"
    ? axe.withRules(colours)
    : axe.withTags(ask === "wcag" ? standards : [...standards, "best-practice"])
  ).analyze();
  return violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ target, html, failureSummary }) => `${target} ${html.slice(0, 160)} ${failureSummary}`),
  ]);
}
