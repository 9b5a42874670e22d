import { describe, expect, it } from "vitest";

import { drawQr } from "@/lib/export/qr-drawing";

describe("drawQr", () => {
  const { size, path } = drawQr("otpauth://totp/Desk:han@example.org?secret=JBSWY3DPEHPK3PXP");
  const squares = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));

  it("has a quiet zone of four on every side", () => {
    const at = [...squares].flatMap((square) => square.split(",").map(Number));
    expect(Math.min(...at)).toBe(4);
    expect(Math.max(...at)).toBe(size - 5);
  });

  it("has the three marks by which a reader finds it", () => {
    const last = size - 5;
    for (const [x, y] of [
      [4, 4],
      [last - 6, 4],
      [4, last - 6],
    ] as const) {
      const ring = [0, 1, 2, 3, 4, 5, 6].flatMap((step) => [
        `${x + step},${y}`,
        `${x + step},${y + 6}`,
        `${x},${y + step}`,
        `${x + 6},${y + step}`,
      ]);
      expect(ring.filter((square) => !squares.has(square))).toEqual([]);
      expect(squares.has(`${x + 1},${y + 1}`)).toBe(false);
      expect(squares.has(`${x + 3},${y + 3}`)).toBe(true);
    }
  });
});
