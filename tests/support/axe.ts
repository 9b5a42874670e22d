/** What axe, the checker of accessibility rules, finds on a page as it is shown now. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// All that a change of theme can break.
const colours = ["color-contrast", "link-in-text-block"];

/**
 * Each finding as its rule and the elements that break it with the reason; an empty list when all is well.
 * `ask` is every rule of WCAG 2.2 AA and axe's good practice, WCAG alone, or the rules about colours alone.
 */
export async function axeFindings(page: Page, ask: "everything" | "wcag" | "colours" = "everything") {
  // Where there is no frame, one run in the page itself, and only what is wrong carried out of it: the same
  // findings in a third of the time. Frames of other origins take a run each, put together in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).options({ resultTypes: ["violations"] });
  const { violations } = await (ask === "colours" ? axe.withRules(colours) : axe.withTags(ask === "wcag" ? standards : [...standards, "best-practice"])).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target, html, failureSummary }) => `${target} ${html.slice(0, 160)} ${failureSummary}`)]);
}
