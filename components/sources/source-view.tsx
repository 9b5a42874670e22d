import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import type { ReaderView } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/record/lookup";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { Source } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { citationCount, citedBy } from "@/lib/domain/sources/cited-by";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { CitingClaims } from "./citing-claims";
import { CitingDevelopments } from "./citing-developments";
import { CitingLinks } from "./citing-links";
import { CitingEvents, CitingTrips } from "./citing-meetings";
import { CitingRoles } from "./citing-roles";
import { CitingSteps } from "./citing-steps";
import { SourceFacts } from "./source-facts";
import { SourceTitle } from "./source-title";
import styles from "./sources.module.css";

/** The lists of the page. */
const citing = ["developments", "claims", "links", "roles", "events", "trips", "steps"] as const;
type CitingList = (typeof citing)[number];

export const sourcePageLists = [...citing, "corrections"] as const;
type SourceList = (typeof sourcePageLists)[number];
const entriesPerPage = 40;

type Props = { requested: RequestedPage<SourceList>; source: Source; record: PublicRecord; view: ReaderView };

/** One source: its metadata, how much of it was read, where it is found, and everything that cites it. */
export function SourceView({ requested, source, record, view }: Props) {
  const t = useTranslations("sources");
  const nav = useTranslations("site.nav");
  const { locale } = view;
  const citations = citedBy(source.id, record);
  const lookup = lookupOf(record);
  const lists = {
    developments: citations.developments,
    claims: citations.claims,
    links: citations.links,
    roles: citations.roles,
    events: [...citations.events.map((entry) => ({ ...entry, row: null })), ...citations.scheduleRows],
    trips: [...citations.trips.map((entry) => ({ ...entry, meeting: null })), ...citations.meetings],
    steps: citations.steps,
  };
  const parts = citing.map((id) => ({ id, count: lists[id].length }));
  const pagesOf = (list: CitingList) => pageCount(lists[list].length, entriesPerPage);
  const pages = choosePage(requested, {
    developments: pagesOf("developments"),
    claims: pagesOf("claims"),
    links: pagesOf("links"),
    roles: pagesOf("roles"),
    events: pagesOf("events"),
    trips: pagesOf("trips"),
    steps: pagesOf("steps"),
    // The corrections below are paged separately.
    corrections: Number.POSITIVE_INFINITY,
  });
  const addresses = pageAddresses(
    sourcePageLists,
    addressOf({ page: "source", id: source.id }, locale, null),
  );
  const onPage = <Item,>(list: CitingList, items: readonly Item[]) => ({
    page: pageOf(items, entriesPerPage, numberOf(pages.choice, list)),
    to: addresses(list),
  });
  return (
    <article>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: addressOf({ page: "sources" }, locale, null), name: nav("sources") }]}
            here={source.publisher}
          />
        }
        title={<SourceTitle source={source} />}
      >
        <p>{t("citedBy", { count: citationCount(source.id, record) })}</p>
        <ul className={styles.contents}>
          {parts
            .filter(({ count }) => count > 0)
            .map(({ id, count }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(`count.${id}`, { count })}</a>
              </li>
            ))}
        </ul>
      </PageHead>
      <SourceFacts source={source} locale={locale} />
      <PageProblemBox problem={pages.problem} />
      <CitingDevelopments {...onPage("developments", lists.developments)} view={view} />
      <CitingClaims {...onPage("claims", lists.claims)} source={source} view={view} lookup={lookup} />
      <CitingLinks {...onPage("links", lists.links)} locale={locale} lookup={lookup} />
      <CitingRoles {...onPage("roles", lists.roles)} locale={locale} />
      <CitingEvents {...onPage("events", lists.events)} locale={locale} />
      <CitingTrips {...onPage("trips", lists.trips)} locale={locale} lookup={lookup} />
      <CitingSteps {...onPage("steps", lists.steps)} measures={record.measures} view={view} />
    </article>
  );
}
