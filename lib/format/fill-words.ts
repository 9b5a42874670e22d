/** How is a sentence with places in it written out? */

/** Puts the values in as they are, in one go, so that a value that looks like a place stays as it is. */
export function fillMessage(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? place) : place));
}
