/** The schema.org data of a page, as of the time shown. */
import { type AsOf, asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { type Development, type Locale, locales } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { historyOf } from "@/lib/domain/status/history";
import { standingOf } from "@/lib/domain/status/standing";
import { groups } from "@/lib/domain/status/status";
import { datasetDownloads, datasetId } from "@/lib/format/addresses/data-addresses";
import { shareAddressOf } from "@/lib/format/addresses/share-addresses";
import { dataLicence } from "@/lib/format/data-licence";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { addressOf, type ListPage, type PageRef } from "@/lib/format/addresses/page-addresses";
import { eventThing } from "./event-data";
import { toPartialIso } from "@/lib/format/dates/partial-iso";
import { personThing } from "./person-data";
import { type Thing, thing } from "./schema-things";

type DescribedPage = {
  title: string;
  description?: string;
  place: PageRef;
  /** The parent section of a record's page; null for a page that is itself a section. */
  section: ListPage | null;
  locale: Locale;
  asOf: AsOf;
  record: PublicRecord;
  siteUrl: string;
};

const describingTheRecord: ReadonlySet<PageRef["page"]> = new Set(["board", "open", "about"]);

/** All schema.org objects of a page; empty where schema.org has no type for it. */
export function structuredDataOf(page: DescribedPage): Thing[] {
  return [aboutThing(page), crumbsThing(page)].filter((each) => each !== null);
}

/** The content of the script element; `<` is escaped so that no text can end the element. */
export function structuredDataText(things: readonly Thing[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}

function addressIn({ locale, asOf, siteUrl }: DescribedPage, place: PageRef): string {
  return `${siteUrl}${addressOf(place, locale, asOf.kind === "day" ? asOf.on : null)}`;
}

function aboutThing(page: DescribedPage): Thing | null {
  const { place, record, locale, asOf } = page;
  if (place.page === "data") return datasetThing(page);
  if (describingTheRecord.has(place.page)) return wholeRecordThing(page);
  if (!("id" in place)) return null;
  if (place.page === "issue") return issueThing(page, place.id);
  const url = addressIn(page, place);
  if (place.page === "summit") {
    const event = record.events.find(({ id }) => id === place.id);
    return event ? eventThing(event, { locale, asOf, url, officials: record.officials }) : null;
  }
  if (place.page === "official") {
    const official = record.officials.find(({ id }) => id === place.id);
    return official ? personThing(official, { locale, asOf, url }) : null;
  }
  return null;
}

/** A reference to the dataset, which is described on the page of the data. */
function datasetReference({ siteUrl, locale }: DescribedPage): Thing {
  return thing("Dataset", {
    "@id": datasetId(siteUrl),
    name: messagesOf(locale).site.name,
    url: `${siteUrl}${addressOf({ page: "data" }, locale, null)}`,
  });
}

function publisherThing({ siteUrl, locale }: DescribedPage): Thing {
  return thing("Organization", { name: messagesOf(locale).site.name, url: `${siteUrl}/${locale}` });
}

/** The number of issues in each group at the time shown, as observations. */
function groupCounts(page: DescribedPage): Thing[] {
  const { record, locale, asOf } = page;
  const { status } = messagesOf(locale);
  const board = boardAsOf(record.issues, asOf);
  return groups.map((group) =>
    thing("Observation", {
      name: status.group[group],
      description: status.groupDefinition[group],
      value: board.counts[group],
      observationDate: asOfDay(asOf),
    }),
  );
}

/** A page of the record as a whole, with the number of issues in each group at the time shown. */
function wholeRecordThing(page: DescribedPage): Thing {
  const { record, locale, asOf, title } = page;
  return thing("WebPage", {
    name: title,
    url: addressIn(page, page.place),
    inLanguage: locale,
    isAccessibleForFree: true,
    publisher: publisherThing(page),
    temporalCoverage: coverage(page),
    // A past day includes later corrections, so no modification date applies to it.
    dateModified: asOf.kind === "now" ? (record.changedAt?.toISOString() ?? null) : null,
    about: datasetReference(page),
    mentions: groupCounts(page),
  });
}

/** The record as a data set, which other pages refer to by its id: licence, coverage and downloads. */
function datasetThing(page: DescribedPage): Thing {
  const { record, locale, siteUrl } = page;
  const { site } = messagesOf(locale);
  return thing("Dataset", {
    "@id": datasetId(siteUrl),
    name: site.name,
    alternateName: messagesOf(locale === "en" ? "ko" : "en").site.name,
    description: site.description,
    url: addressIn(page, page.place),
    inLanguage: [...locales],
    isAccessibleForFree: true,
    license: dataLicence.path,
    creator: publisherThing(page),
    publisher: publisherThing(page),
    temporalCoverage: coverage(page),
    dateModified: record.changedAt?.toISOString() ?? null,
    variableMeasured: groups.map((group) =>
      thing("PropertyValue", {
        name: messagesOf(locale).status.group[group],
        description: messagesOf(locale).status.groupDefinition[group],
        value: boardAsOf(record.issues, page.asOf).counts[group],
      }),
    ),
    distribution: datasetDownloads.map(({ address, mediaType }) =>
      thing("DataDownload", { contentUrl: `${siteUrl}${address}`, encodingFormat: mediaType }),
    ),
  });
}

/** An issue as it stood: its answer in a sentence, its first and last development, and the sources cited by then. */
function issueThing(page: DescribedPage, id: string): Thing | null {
  const { record, locale, asOf, siteUrl, place } = page;
  const index = record.issues.findIndex((each) => each.id === id);
  const issue = record.issues[index];
  const standing = issue && standingOf(issue, index + 1, asOf);
  if (!issue || !standing) return null;
  const { status } = messagesOf(locale);
  const history = historyOf(issue, asOf);
  const cited = new Set(history.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return thing("Article", {
    headline: plainWording(issue.title, locale),
    description: plainWording(standing.answer?.text ?? issue.summary, locale) || null,
    articleSection: status.category[issue.category],
    keywords: [status.group[standing.group], status.stage[standing.stage], status.effect[standing.effect]],
    url: addressIn(page, place),
    inLanguage: locale,
    isAccessibleForFree: true,
    license: dataLicence.path,
    author: publisherThing(page),
    publisher: publisherThing(page),
    image: `${siteUrl}${shareAddressOf(place, locale, asOf.kind === "day" ? asOf.on : null)}`,
    temporalCoverage: spanOf(history, asOf),
    citation: record.sources.flatMap((source) =>
      cited.has(source.id)
        ? [
            thing("CreativeWork", {
              name: source.title,
              publisher: thing("Organization", { name: source.publisher }),
              url: source.url,
              datePublished: toPartialIso(source.publishedOn),
            }),
          ]
        : [],
    ),
    isPartOf: datasetReference(page),
  });
}

/** From the first development that had happened, open-ended on a live page; null before it. */
function coverage({ record, asOf }: DescribedPage): string | null {
  return spanOf(
    record.issues.flatMap(({ developments }) => developments),
    asOf,
  );
}

function spanOf(developments: readonly Pick<Development, "date">[], asOf: AsOf): string | null {
  const dates = developments.map(({ date }) => date);
  const [first] = dates.filter((date) => hasHappened(date, asOf)).sort(comparePartialDates);
  const from = toPartialIso(first ?? null);
  return from === null ? null : `${from}/${asOf.kind === "now" ? ".." : asOfDay(asOf)}`;
}

function crumbsThing(page: DescribedPage): Thing | null {
  const { section, place, title, locale } = page;
  if (section === null) return null;
  const steps = [
    { name: messagesOf(locale).site.nav[section], place: { page: section } },
    { name: title, place },
  ];
  return thing("BreadcrumbList", {
    itemListElement: steps.map((step, index) =>
      thing("ListItem", { position: index + 1, name: step.name, item: addressIn(page, step.place) }),
    ),
  });
}
