/** Cuts a text to the width that is available where it cannot wrap. */

/** Estimated width at the size of chart text, rather too wide; Hangul is about twice as wide as Latin. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 11.5 : 6.4), 0);
}

/** The text, or its beginning with an ellipsis; the table beside a chart has the full text. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let fitting = "";
  for (const letter of text) {
    if (textWidth(`${fitting}${letter}…`) > width) break;
    fitting += letter;
  }
  return `${fitting.trimEnd()}…`;
}
