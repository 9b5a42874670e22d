/** Every feed of the site with its name, and the list as OPML 2.0. */
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { feedAddress, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";
import { htmlText } from "@/lib/export/escape-text";

/** Feeds of searches are left out, because there is one for every search. */
type ListedFeed = { scope: Exclude<FeedScope, { of: "search" }>; name: string };
type FeedGroup = { of: "site" | "issues" | "officials"; feeds: ListedFeed[] };

/** Those of the whole site first, then of each published issue and person, in record order. */
export function feedGroups({ issues, officials }: PublicRecord, locale: Locale): FeedGroup[] {
  const t = translatorOf(locale);
  const site = (["changes", "corrections", "rates"] as const).map((of) => ({
    scope: { of },
    name: t(`site.nav.${of}`),
  }));
  return [
    { of: "site", feeds: site },
    {
      of: "issues",
      feeds: issues.map(({ id, title }) => ({
        scope: { of: "issue", id },
        name: plainWording(title, locale),
      })),
    },
    {
      of: "officials",
      feeds: officials.map(({ id, name }) => ({
        scope: { of: "official", id },
        name: plainWording(name, locale),
      })),
    },
  ];
}

function pageOf({ scope }: ListedFeed, locale: Locale): string {
  return addressOf("id" in scope ? { page: scope.of, id: scope.id } : { page: scope.of }, locale, null);
}

/** The Atom feeds, for programs that follow many. `updated`: the last change of the record. */
export function writeOpml(
  record: PublicRecord,
  updated: Date | null,
  locale: Locale,
  siteUrl: string,
): string {
  const t = translatorOf(locale);
  const attributes = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${htmlText(value)}"`)
      .join("");
  const outline = (feed: ListedFeed) =>
    `      <outline${attributes({
      type: "rss",
      text: feed.name,
      title: feed.name,
      xmlUrl: `${siteUrl}${feedAddress(feed.scope, "atom", locale)}`,
      htmlUrl: `${siteUrl}${pageOf(feed, locale)}`,
      language: locale,
    })}/>`;
  const groups = feedGroups(record, locale).map(({ of, feeds }) => {
    const name = t(`feeds.page.${of}`);
    return [
      `    <outline${attributes({ text: name, title: name })}>`,
      ...feeds.map(outline),
      "    </outline>",
    ].join("\n");
  });
  const head = [
    `    <title>${htmlText(t("site.name"))}</title>`,
    ...(updated ? [`    <dateModified>${updated.toUTCString()}</dateModified>`] : []),
    `    <ownerId>${htmlText(`${siteUrl}/${locale}`)}</ownerId>`,
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    "  <head>",
    ...head,
    "  </head>",
    "  <body>",
    ...groups,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}
