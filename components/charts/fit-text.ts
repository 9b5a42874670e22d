/** How much of a text fits where it cannot wrap. */

/** Widths at the size of chart text, on the generous side; Hangul is about twice as wide as Latin. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u1100" ? 11.5 : 6.4), 0);
}

/** The text, or its beginning with an ellipsis; the table beside a chart has it whole. */
export function fitText(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = "";
  for (const letter of text) {
    if (widthOf(`${kept}${letter}…`) > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
