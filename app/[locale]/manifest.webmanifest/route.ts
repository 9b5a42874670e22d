import { hasLocale } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { palette } from "@/lib/design/palette";

type Context = { params: Promise<{ locale: string }> };

/** The web app manifest in the language of the page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return new Response("Not found", { status: 404 });
  const { site, share } = messagesOf(locale);
  const icon = (name: string, size: number) => ({
    src: `/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
  });
  const start = addressOf({ page: "board" }, locale, null);
  return Response.json(
    {
      id: start,
      name: site.name,
      short_name: share.shortName,
      description: site.description,
      lang: locale,
      dir: "ltr",
      start_url: start,
      scope: "/",
      display: "minimal-ui",
      background_color: palette.light.paper,
      theme_color: palette.light.paper,
      icons: [
        { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        icon("icon", 192),
        icon("icon", 512),
        { ...icon("maskable", 512), purpose: "maskable" },
      ],
    },
    { headers: { "Content-Type": "application/manifest+json" } },
  );
}
