/** Writes oEmbed responses as JSON and XML (oembed.com). */
import { xmlText } from "./escape-text";
import type { OembedFormat } from "@/lib/format/addresses/embed-addresses";

type OembedOf<Type extends string> = {
  version: "1.0";
  type: Type;
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
};

/** A card to embed, or a link with its picture where the page has no card. */
export type Oembed =
  | (OembedOf<"rich"> & { html: string; width: number; height: number })
  | (OembedOf<"link"> & { thumbnail_url: string; thumbnail_width: number; thumbnail_height: number });

export function writeOembed(oembed: Oembed, format: OembedFormat): { text: string; mediaType: string } {
  if (format === "json")
    return { text: JSON.stringify(oembed), mediaType: "application/json; charset=utf-8" };
  const parts = Object.entries(oembed).map(([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`);
  return {
    text: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${parts.join("")}</oembed>\n`,
    mediaType: "text/xml; charset=utf-8",
  };
}
