/** Fills the placeholders of a message. */

/** Replaces all placeholders in one pass, so that a value that looks like one is not replaced again. */
export function fillMessage(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder));
}
