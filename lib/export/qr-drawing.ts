/** Draws a text as a QR code. */
import { create } from "qrcode";

/** An SVG path of unit squares, `size` wide with the quietZone zone of four modules. */
export type QrDrawing = { size: number; path: string };

const quietZone = 4;

export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * quietZone, path: squares.join("") };
}
