/** How is a text drawn as a QR code? */
import { create } from "qrcode";

/** A path of unit squares in a field of `size` by `size`, with the quiet zone of four that readers need. */
export type QrDrawing = { size: number; path: string };

const quiet = 4;

export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * quiet, path: squares.join("") };
}
