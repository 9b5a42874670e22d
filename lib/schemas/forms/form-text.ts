/** Reads the text of a form control. */

/** The text, cut at 1000 characters; empty where the control is missing or contains a file. */
export function formText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.slice(0, 1000) : "";
}
