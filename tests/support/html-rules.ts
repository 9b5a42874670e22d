/** By which rules the pages' HTML is judged: those of the HTML standard. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/**
 * `standard` holds every rule that follows from the HTML standard, and all of them are on. Rules of taste are not in
 * it: how a void element is closed or an attribute's case is written (both are the renderer's), inline styles, and
 * hashes for scripts of our own origin.
 */
const rules = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

/** What is wrong with a document: rule, message and place. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}
