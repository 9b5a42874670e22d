/** Renders a share image as PNG. */
import { shareImageSize } from "@/lib/format/addresses/share-addresses";
import type { Card } from "./card";
import { layoutCard } from "./card-drawing";
import { loadFonts } from "./fonts";

function textsOf(card: Card): string {
  const { tally, status } = card;
  return [
    ...Object.values(card).filter((value) => typeof value === "string"),
    ...(tally ?? []).map(({ label }) => label),
    ...(status ? [...status.words, status.differ ?? ""] : []),
    // The renderer draws it after truncated texts.
    "…",
  ].join("");
}

/** Fonts are local files; a character missing in all of them is drawn as an empty box. */
export async function drawCard(card: Card): Promise<Buffer> {
  // Loaded at run time: both have native or WebAssembly parts that cannot be bundled.
  const [{ default: satori }, { renderAsync }, fonts] = await Promise.all([
    import(/* turbopackIgnore: true */ "satori"),
    import(/* turbopackIgnore: true */ "@resvg/resvg-js"),
    loadFonts(textsOf(card)),
  ]);
  const families = [...new Set(fonts.map(({ name }) => name))];
  const svg = await satori(layoutCard(card, families), { ...shareImageSize, fonts });
  const drawn = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return drawn.asPng();
}
