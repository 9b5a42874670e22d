/** The schema.org data of a page, as of the time shown. */
import { type AsOf, asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Locale, TalksRecord } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import { messagesOf } from "@/lib/messages/catalogue";
import { addressOf, type ListPage, type Place } from "@/lib/format/addresses/page-addresses";
import { eventThing } from "./event-data";
import { toPartialIso } from "@/lib/format/dates/partial-iso";
import { personThing } from "./person-data";
import { type Thing, thing } from "./schema-things";

export type DescribedPage = {
  title: string;
  description?: string;
  place: Place;
  /** The parent section of a record's page; null for a page that is itself a section. */
  section: ListPage | null;
  locale: Locale;
  asOf: AsOf;
  record: TalksRecord & { changedAt: Date | null };
  siteUrl: string;
};

const describingTheRecord: ReadonlySet<Place["page"]> = new Set(["board", "open", "about"]);

/** All schema.org objects of a page; empty where schema.org has no type for it. */
export function structuredDataOf(page: DescribedPage): Thing[] {
  return [aboutThing(page), crumbsThing(page)].filter((each) => each !== null);
}

/** The content of the script element; `<` is escaped so that no text can end the element. */
export function structuredDataText(things: readonly Thing[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}

function addressIn({ locale, asOf, siteUrl }: DescribedPage, place: Place): string {
  return `${siteUrl}${addressOf(place, locale, asOf.kind === "day" ? asOf.on : null)}`;
}

function aboutThing(page: DescribedPage): Thing | null {
  const { place, record, locale, asOf } = page;
  if (describingTheRecord.has(place.page)) return datasetThing(page);
  if (!("id" in place)) return null;
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

/** The record as a data set: its coverage, and the number of issues in each group at the time shown. */
function datasetThing(page: DescribedPage): Thing {
  const { record, locale, asOf, siteUrl } = page;
  const { site, status } = messagesOf(locale);
  const board = boardAsOf(record.issues, asOf);
  const publisher = thing("Organization", { name: site.name, url: `${siteUrl}/${locale}` });
  return thing("Dataset", {
    name: site.name,
    alternateName: messagesOf(locale === "en" ? "ko" : "en").site.name,
    description: site.description,
    url: addressIn(page, page.place),
    inLanguage: locale,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    temporalCoverage: coverage(page),
    // A past day includes later corrections, so no modification date applies to it.
    dateModified: asOf.kind === "now" ? (record.changedAt?.toISOString() ?? null) : null,
    variableMeasured: groups.map((group) =>
      thing("PropertyValue", { name: status.group[group], description: status.groupDefinition[group], value: board.counts[group] }),
    ),
  });
}

/** From the first development that had happened, open-ended on a live page; null before it. */
function coverage({ record, asOf }: DescribedPage): string | null {
  const dates = record.issues.flatMap(({ developments }) => developments.map(({ date }) => date));
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
