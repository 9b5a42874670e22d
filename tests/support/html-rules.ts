/** Checks HTML by the rules of the HTML standard. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/**
 * `standard` contains every rule that follows from the HTML standard, and all of them are on. Rules of style
 * are not in it: how a void element is closed or an attribute's case is written (the renderer decides both),
 * inline styles, and hashes for scripts of our own origin.
 */
const rules = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

/** The violations of a document: rule, message and position. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
