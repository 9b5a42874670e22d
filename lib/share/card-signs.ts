/** Draws the logo and the group squares of share images. */
import type { Group } from "@/lib/domain/status/status";
import { palette } from "@/lib/design/palette";

/** The share images have the light theme. */
const colours = palette.light;

/** An SVG as data URL, with its size in pixels. */
export type Drawing = { src: string; width: number; height: number };

function drawing(width: number, height: number, viewBox: string, body: string): Drawing {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${body}</svg>`;
  return { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, width, height };
}

export function logo(): Drawing {
  const { kr, us, ink } = colours;
  const hatch = `<path d="M8.5 6L14.5 0M8.5 13L21 .5M8.5 20L21.5 7M14.5 20L21.5 13" stroke="${ink}" stroke-width="1.5"/>`;
  return drawing(
    45,
    30,
    "0 0 30 20",
    `<rect width="6" height="20" fill="${kr}"/>${hatch}<rect x="24" width="6" height="20" fill="${us}"/>`,
  );
}

/** Empty: open. Hatched: agreed. Filled: in effect. Struck through: ended. */
function square(group: Group, x: number, y: number, size: number): string {
  const { ink, paper } = colours;
  const inside = size - 3;
  const frame = `<rect x="${x + 1.5}" y="${y + 1.5}" width="${inside}" height="${inside}" fill="${group === "in_effect" ? ink : paper}" stroke="${ink}" stroke-width="3"/>`;
  if (group === "ended")
    return `${frame}<path d="M${x} ${y + size / 2}h${size}" stroke="${ink}" stroke-width="3"/>`;
  if (group !== "agreed") return frame;
  const steps = [0.5, 1, 1.5].map((part) => part * size);
  const lines = steps.map((at) =>
    at <= size
      ? `M${x} ${y + at}L${x + at} ${y}`
      : `M${x + at - size} ${y + size}L${x + size} ${y + at - size}`,
  );
  return `${frame}<path d="${lines.join("")}" stroke="${ink}" stroke-width="2.5"/>`;
}

export function groupSign(group: Group): Drawing {
  return drawing(34, 34, "0 0 34 34", square(group, 0, 0, 34));
}

/** One square an issue, `size` wide, in `rows` rows, with a marker below contested ones. */
export function squares(group: Group, contested: readonly boolean[], rows: number, size: number): Drawing {
  const step = size + 6;
  const columns = Math.max(1, Math.ceil(contested.length / rows));
  const body = contested.map((differ, index) => {
    const x = (index % columns) * step;
    const y = Math.floor(index / columns) * (step + 6);
    const marker = differ
      ? `<rect x="${x}" y="${y + size + 3}" width="${size}" height="6" fill="${colours.mark}"/>`
      : "";
    return square(group, x, y, size) + marker;
  });
  const width = columns * step;
  const height = rows * (step + 6);
  return drawing(width, height, `0 0 ${width} ${height}`, body.join(""));
}
