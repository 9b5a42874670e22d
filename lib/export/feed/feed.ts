/** Writes published changes as Atom (RFC 4287) and RSS 2.0, paged (RFC 5005), and as JSON Feed 1.1. */
import { Feed } from "feed";
import { z } from "zod";
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { formatReason } from "@/lib/format/reason";
import { feedFormats, feedMediaTypes, type FeedScope } from "@/lib/format/addresses/feed-addresses";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { dataLicence } from "@/lib/format/data-licence";
import { actionLabel, feedBody, versionAddress } from "./body";
import { entryTag, feedTag } from "./tags";
import { htmlText, replaceInvalidXml } from "@/lib/export/escape-text";

type FeedEntry = { change: PublishedChange; context: ChangeContext };

/** Addresses begin at the root of the site. */
export type FeedFile = {
  title: string;
  about: string;
  /** With the language it is the permanent id of the feed. */
  scope: FeedScope;
  /** The first page. */
  address: string;
  /** This page, the page with older entries, and the site's page with the same content. */
  self: string;
  next: string | null;
  alternate: string;
  /** The WebSub hub that is notified of its changes, as a whole address. */
  hub: string | null;
  entries: readonly FeedEntry[];
  updated: Date;
  locale: Locale;
  siteUrl: string;
};

/** A withdrawn record has no public revision, so its own page is linked, which gives the reason. */
export function linkOf({ seq, type, id, before, after }: PublishedChange, locale: Locale): string {
  return after ? versionAddress(seq, locale) : recordAddress({ type, id, document: before ?? {} }, locale);
}

/** `titleOf`: writes the title of an entry, which the library passes on as it is. */
function feedOf(
  { title, about, scope, self, alternate, hub, entries, updated, locale, siteUrl }: FeedFile,
  titleOf: (title: string) => string,
): Feed {
  const { site, desk } = messagesOf(locale);
  const feed = new Feed({
    id: feedTag(scope, locale),
    title: replaceInvalidXml(title),
    description: replaceInvalidXml(about),
    link: `${siteUrl}${alternate}`,
    feedLinks: Object.fromEntries(feedFormats.map((format) => [format, `${siteUrl}${self}`])),
    language: locale,
    updated,
    generator: false,
    ...(hub === null ? {} : { hub }),
    author: { name: site.name, link: `${siteUrl}/${locale}` },
    copyright: translatorOf(locale)("feeds.rights", {
      licence: dataLicence.title,
      url: dataLicence.path,
    }),
  });
  for (const { change, context } of entries) {
    feed.addItem({
      id: entryTag(change.seq, locale),
      link: `${siteUrl}${linkOf(change, locale)}`,
      title: titleOf(formatChangeSentence(change, context, locale)),
      content: feedBody(
        { change: { ...change, reason: formatReason(change, locale) }, context },
        locale,
        siteUrl,
      ),
      date: change.recordedAt,
      published: change.recordedAt,
      category: [
        { term: change.kind, name: desk.publish.kinds[change.kind] },
        { term: change.action, name: actionLabel(change, locale) },
      ],
    });
  }
  return feed;
}

/** Links to the first and the next page of a feed (RFC 5005), as elements of the given name. */
function pageLinks({ self, next, address, siteUrl }: FeedFile, element: string, mediaType: string): string[] {
  const link = (rel: string, to: string) =>
    `<${element} rel="${rel}" type="${mediaType}" href="${htmlText(`${siteUrl}${to}`)}"/>`;
  return [
    ...(self === address ? [] : [link("first", address)]),
    ...(next === null ? [] : [link("next", next)]),
  ];
}

const feedStartTag = '<feed xmlns="http://www.w3.org/2005/Atom">';
/** The library writes the titles of entries as CDATA, in Atom as HTML. */
const entryTitle = /^( +<title)(?: type="html")?><!\[CDATA\[(.*)\]\]><\/title>$/gm;

/** A title of one line, escaped for an element. */
const xmlTitle = (title: string) => htmlText(title.replace(/\s+/g, " "));

/** The same changes give the same bytes. */
export function writeAtomFeed(file: FeedFile): string {
  const xml = feedOf(file, xmlTitle).atom1();
  // The library supports neither the language of a feed nor paging; the order of elements has no meaning.
  if (!xml.includes(feedStartTag)) throw new Error("The Atom writer began a feed in an unknown way.");
  const start = `${feedStartTag.slice(0, -1)} xml:lang="${file.locale}">`;
  return xml
    .replace(feedStartTag, () => [start, ...pageLinks(file, "link", feedMediaTypes.atom)].join("\n    "))
    .replace(entryTitle, '$1 type="text">$2</title>');
}

/** The same changes give the same bytes. Titles are plain text, bodies HTML in `content:encoded`. */
export function writeRssFeed(file: FeedFile): string {
  return feedOf(file, xmlTitle)
    .rss2()
    .replace(entryTitle, "$1>$2</title>")
    .replace("<channel>", () =>
      ["<channel>", ...pageLinks(file, "atom:link", feedMediaTypes.rss)].join("\n        "),
    );
}

const author = z.object({ name: z.string(), url: z.string() });
const item = z.looseObject({ id: z.string() });
const versionOne = z.looseObject({ author, items: z.array(item) });

/** The library writes version 1; this adds what 1.1 has: authors, language and paging. */
export function writeJsonFeed(file: FeedFile): string {
  const { entries, next, hub, locale, siteUrl } = file;
  const {
    author: feedAuthor,
    items,
    ...rest
  } = versionOne.parse(JSON.parse(feedOf(file, replaceInvalidXml).json1()));
  const feed = {
    ...rest,
    version: "https://jsonfeed.org/version/1.1",
    language: locale,
    authors: [feedAuthor],
    ...(next === null ? {} : { next_url: `${siteUrl}${next}` }),
    ...(hub === null ? {} : { hubs: [{ type: "WebSub", url: hub }] }),
    _rights: { licence: dataLicence.title, url: dataLicence.path },
    // Machine-readable values, since the tags are in the reader's language.
    items: items.map((entry, index) => ({ ...entry, _change: changeFields(entries[index]) })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function changeFields(entry: FeedEntry | undefined) {
  if (!entry) return null;
  const { seq, type, id, version, kind, action } = entry.change;
  return { seq, type, id, version, kind, deed: action };
}
