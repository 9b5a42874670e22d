/** Writes the HTML code for embedding a card, and the plain link beside it. */
import { FrameCode } from "@/components/embed/frame-code";
import { env } from "@/lib/env";
import { staticHtml } from "@/lib/export/static-html";
import {
  type Embed,
  embedAddressOf,
  type EmbedSize,
  type EmbedView,
} from "@/lib/format/addresses/embed-addresses";

export function frameCodeOf(embed: Embed, view: EmbedView, title: string, size: EmbedSize): Promise<string> {
  return staticHtml(
    <FrameCode src={`${env.SITE_URL}${embedAddressOf(embed, view)}`} title={title} size={size} />,
  );
}

export function linkCodeOf(href: string, title: string): Promise<string> {
  return staticHtml(<a href={href}>{title}</a>);
}
