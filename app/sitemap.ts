import type { MetadataRoute } from "next";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { addressOf, defaultAddressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import { listPublicPages } from "@/lib/share/sitemap-pages";

// Built on each request, so that a published page is listed immediately.
export const dynamic = "force-dynamic";

/** Pages that change with every change of the record; the last change of others is unknown. */
const wholeRecord: ReadonlySet<PageRef["page"]> = new Set([
  "board",
  "open",
  "rates",
  "timeline",
  "trends",
  "sources",
  "changes",
  "corrections",
  "data",
]);

/** Every live page in both languages, with its alternates. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const record = await readPublishedRecord();
  const url = (place: PageRef, locale: (typeof locales)[number]) =>
    `${env.SITE_URL}${addressOf(place, locale, null)}`;
  const defaultUrl = (place: PageRef) => `${env.SITE_URL}${defaultAddressOf(place, null)}`;
  const places = listPublicPages(record, { kind: "now", at: now() });
  return places.flatMap((place) =>
    locales.map((locale) => ({
      url: url(place, locale),
      ...(record.changedAt && wholeRecord.has(place.page) ? { lastModified: record.changedAt } : {}),
      alternates: {
        languages: { en: url(place, "en"), ko: url(place, "ko"), "x-default": defaultUrl(place) },
      },
    })),
  );
}
