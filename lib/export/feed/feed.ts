/** Writes published changes as Atom (RFC 4287), paged (RFC 5005), and JSON Feed 1.1. */
import { Feed } from "feed";
import { z } from "zod";
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { fillMessage } from "@/lib/format/fill-message";
import { formatReason } from "@/lib/format/reason";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { messagesOf } from "@/lib/messages/catalogue";
import { dataLicence } from "@/lib/export/data/data-licence";
import { actionLabel, feedBody, versionAddress } from "./body";
import { htmlText, replaceInvalidXml } from "./text";

export type FeedEntry = { change: PublishedChange; context: ChangeContext };

/** Addresses begin at the root of the site. */
export type FeedFile = {
  title: string;
  about: string;
  /** The first page, whose address is the feed's permanent id. */
  address: string;
  /** This page, the page with older entries, and the site's page with the same content. */
  self: string;
  next: string | null;
  alternate: string;
  entries: readonly FeedEntry[];
  updated: Date;
  locale: Locale;
  siteUrl: string;
};

/** A withdrawn record has no public revision, so its own page is linked, which gives the reason. */
function linkOf({ seq, type, id, before, after }: PublishedChange, locale: Locale): string {
  return after ? versionAddress(seq, locale) : recordAddress({ type, id, document: before ?? {} }, locale);
}

/** `titleOf`: titles are HTML in Atom and plain text in JSON Feed. */
function feedOf({ title, about, address, self, alternate, entries, updated, locale, siteUrl }: FeedFile, titleOf: (title: string) => string): Feed {
  const { site, feeds, desk } = messagesOf(locale);
  const feed = new Feed({
    id: `${siteUrl}${address}`,
    title: replaceInvalidXml(title),
    description: replaceInvalidXml(about),
    link: `${siteUrl}${alternate}`,
    feedLinks: { atom: `${siteUrl}${self}`, json: `${siteUrl}${self}` },
    updated,
    generator: false,
    author: { name: site.name, link: `${siteUrl}/${locale}` },
    copyright: fillMessage(feeds.rights, { licence: dataLicence.title, url: dataLicence.path }),
  });
  for (const { change, context } of entries) {
    feed.addItem({
      id: `${siteUrl}/r/${change.seq}`,
      link: `${siteUrl}${linkOf(change, locale)}`,
      title: titleOf(formatChangeSentence(change, context, locale)),
      content: feedBody({ change: { ...change, reason: formatReason(change.reason, locale) }, context }, locale, siteUrl),
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

const feedStartTag = '<feed xmlns="http://www.w3.org/2005/Atom">';

/** The same changes give the same bytes. */
export function writeAtomFeed(file: FeedFile): string {
  const { self, next, address, locale, siteUrl } = file;
  const xml = feedOf(file, htmlText).atom1();
  // The library supports neither the language of a feed nor paging; the order of elements has no meaning.
  if (!xml.includes(feedStartTag)) throw new Error("The Atom writer began a feed in an unknown way.");
  const link = (rel: string, to: string) => `<link rel="${rel}" type="application/atom+xml" href="${htmlText(`${siteUrl}${to}`)}"/>`;
  const pages = [...(self === address ? [] : [link("first", address)]), ...(next === null ? [] : [link("next", next)])];
  return xml.replace(feedStartTag, () => [`${feedStartTag.slice(0, -1)} xml:lang="${locale}">`, ...pages].join("\n    "));
}

const author = z.object({ name: z.string(), url: z.string() });
const item = z.looseObject({ id: z.string() });
const versionOne = z.looseObject({ author, items: z.array(item) });

/** The library writes version 1; this adds what 1.1 has: authors, language and paging. */
export function writeJsonFeed(file: FeedFile): string {
  const { entries, next, locale, siteUrl } = file;
  const { author: feedAuthor, items, ...rest } = versionOne.parse(JSON.parse(feedOf(file, replaceInvalidXml).json1()));
  const feed = {
    ...rest,
    version: "https://jsonfeed.org/version/1.1",
    language: locale,
    authors: [feedAuthor],
    ...(next === null ? {} : { next_url: `${siteUrl}${next}` }),
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
