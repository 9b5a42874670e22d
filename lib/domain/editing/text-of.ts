/** Reads a text from a document whose shape was not checked. */

/** Empty where the value is no text. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
