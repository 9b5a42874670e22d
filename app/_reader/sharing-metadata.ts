/** Metadata by which other sites preview a page that somebody shares. */
import type { Metadata } from "next";
import { type Locale, locales } from "@/lib/domain/record/record";
import { shareImageSize } from "@/lib/format/addresses/share-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

type Shared = { title: string; description: string; url: string; imageUrl: string; locale: Locale };

const openGraphLocales: Record<Locale, string> = { en: "en_GB", ko: "ko_KR" };

/** Open Graph and Twitter; addresses begin at the root of the site. */
export function sharingMetadata({
  title,
  description,
  url,
  imageUrl,
  locale,
}: Shared): Pick<Metadata, "openGraph" | "twitter"> {
  const image = { url: imageUrl, ...shareImageSize, alt: `${title}. ${description}` };
  return {
    openGraph: {
      type: "website",
      siteName: messagesOf(locale).site.name,
      title,
      description,
      url,
      locale: openGraphLocales[locale],
      alternateLocale: locales
        .filter((language) => language !== locale)
        .map((language) => openGraphLocales[language]),
      images: [{ ...image, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
