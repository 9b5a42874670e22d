/** What does a text say that is kept as JSON, also where it can no longer be read? */

const mark = "unreadable";

/** The object that the text holds; a text that holds none stands in one, word for word, so that it can be shown and nothing else depends on it. */
export function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { [mark]: text };
}

/** Whether it is no document but a text that cannot be read. */
export const isUnreadable = (document: Record<string, unknown>): boolean => Object.hasOwn(document, mark);
