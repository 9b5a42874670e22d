/** How does an answer about an embed look to a program, as JSON and as XML (oembed.com)? */
import type { OembedFormat } from "@/lib/format/addresses/embed-addresses";

export type Oembed = {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds for which it may be kept. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
};

const written = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** Characters that XML cannot hold are left out. */
function xmlText(value: string | number): string {
  return String(value)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (character) => written.get(character) ?? "");
}

export function writeOembed(answer: Oembed, format: OembedFormat): { text: string; mediaType: string } {
  if (format === "json") return { text: JSON.stringify(answer), mediaType: "application/json; charset=utf-8" };
  const parts = Object.entries(answer).map(([name, value]) => `<${name}>${xmlText(value)}</${name}>`);
  return {
    text: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${parts.join("")}</oembed>\n`,
    mediaType: "text/xml; charset=utf-8",
  };
}
