/** Reads JSON objects stored as text, and wraps text that cannot be parsed. */

const unreadableKey = "unreadable";

/**
 * The parsed object; text that is no JSON object is wrapped verbatim in one, so that it can still be shown.
 */
export function parseStoredObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { [unreadableKey]: text };
}

/** Whether `parseStoredObject` wrapped unreadable text. */
export const isUnreadable = (document: Record<string, unknown>): boolean =>
  Object.hasOwn(document, unreadableKey);
