/** What a card looks like, as a PNG. */
import { shareImageSize } from "@/lib/format/addresses/share-addresses";
import type { Card } from "./card";
import { drawingOf } from "./card-drawing";
import { fontsFor } from "./fonts";

function textsOf(card: Card): string {
  const { tally, status } = card;
  return [
    ...Object.values(card).filter((value) => typeof value === "string"),
    ...(tally ?? []).map(({ label }) => label),
    ...(status ? [...status.words, status.differ ?? ""] : []),
    // Drawn by the renderer where a text is cut.
    "…",
  ].join("");
}

/** Nothing is fetched: the fonts are files of the project, and a character that none holds is drawn as an empty box. */
export async function drawCard(card: Card): Promise<Buffer> {
  // Left to the server to load: both bring compiled parts that a bundle would lose.
  const [{ default: satori }, { renderAsync }, fonts] = await Promise.all([
    import(/* turbopackIgnore: true */ "satori"),
    import(/* turbopackIgnore: true */ "@resvg/resvg-js"),
    fontsFor(textsOf(card)),
  ]);
  const families = [...new Set(fonts.map(({ name }) => name))];
  const svg = await satori(drawingOf(card, families), { ...shareImageSize, fonts });
  const drawn = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return drawn.asPng();
}
