/** Addresses and sizes of the cards for other sites, and the card of each page. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import type { PageRef } from "./page-addresses";

export const embedThemes = ["light", "dark"] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** A countdown without an event shows that of the board; rates without goods show those of the board. */
export type Embed =
  | { card: "board" }
  | { card: "rates"; goods: readonly string[] }
  | { card: "countdown"; event: string | null }
  | { card: "issue"; id: string };

/** `theme` null follows the reader's own preference; `on` null is live. */
export type EmbedView = { locale: Locale; theme: EmbedTheme | null; on: CalendarDay | null };

/**
 * @example embedAddressOf({ card: "issue", id: "auto-tariff" }, { locale: "ko", theme: "dark", on: null }) //
 * "/embed/issues/auto-tariff?lang=ko&theme=dark"
 */
export function embedAddressOf(embed: Embed, { locale, theme, on }: EmbedView): string {
  const parameters = new URLSearchParams({ lang: locale });
  if (embed.card === "countdown" && embed.event !== null) parameters.set("event", embed.event);
  if (embed.card === "rates" && embed.goods.length > 0) parameters.set("goods", embed.goods.join(","));
  if (theme) parameters.set("theme", theme);
  if (on) parameters.set("asOf", on);
  const path = embed.card === "issue" ? `issues/${embed.id}` : embed.card;
  // A comma is allowed in a query unencoded, and is easier to read.
  return `/embed/${path}?${parameters.toString().replaceAll("%2C", ",")}`;
}

/** The card of a page; null where it has none. The open page and the board have the same card. */
export function embedOf(place: PageRef): Embed | null {
  switch (place.page) {
    case "board":
    case "open":
      return { card: "board" };
    case "rates":
      return { card: "rates", goods: [] };
    case "issue":
      return { card: "issue", id: place.id };
    case "summits":
      return { card: "countdown", event: null };
    case "summit":
      return { card: "countdown", event: place.id };
    default:
      return null;
  }
}

export type EmbedSize = { width: number; height: number };

/** Heights that show the current record without scrolling, by minimum width, in pixels. */
const heights: Record<Embed["card"], readonly (readonly [fromWidth: number, height: number])[]> = {
  board: [
    [560, 400],
    [400, 450],
    [0, 560],
  ],
  countdown: [
    [560, 360],
    [400, 460],
    [0, 580],
  ],
  issue: [
    [560, 440],
    [400, 540],
    [0, 680],
  ],
  rates: [
    [600, 780],
    [560, 840],
    [400, 1000],
    [0, 1180],
  ],
};

const fullWidth = 600;

/** The size of a card within a maximum, in pixels; a card below its preferred height scrolls. */
export function embedSizeOf(card: Embed["card"], max: Partial<EmbedSize> = {}): EmbedSize {
  const width = Math.min(fullWidth, max.width ?? fullWidth);
  const preferred = heights[card].find(([from]) => width >= from)?.[1] ?? fullWidth;
  return { width, height: Math.min(preferred, max.height ?? preferred) };
}

export const oembedFormats = ["json", "xml"] as const;
export type OembedFormat = (typeof oembedFormats)[number];

/** The oEmbed address of a page. */
function oembedAddressOf(pageUrl: string, format: OembedFormat): string {
  return `/oembed?${new URLSearchParams({ url: pageUrl, format }).toString()}`;
}

/** The oEmbed links of a page for its metadata alternates, by media type; empty where it has no card. */
export function oembedTypesOf(
  place: PageRef,
  pageUrl: string,
  title: string,
): Record<string, { url: string; title: string }[]> {
  return embedOf(place) ? oembedTypes(pageUrl, title) : {};
}

/** The oEmbed links of a page that is known to oEmbed, by media type. */
export function oembedTypes(
  pageUrl: string,
  title: string,
): Record<string, { url: string; title: string }[]> {
  return {
    "application/json+oembed": [{ url: oembedAddressOf(pageUrl, "json"), title }],
    "text/xml+oembed": [{ url: oembedAddressOf(pageUrl, "xml"), title }],
  };
}
