import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import type { ReaderView } from "@/components/site/reader-view";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { type ChangesRequest, changesQuery } from "@/lib/schemas/addresses/changes-address";
import { ChangesForm } from "./changes-form";
import { ChangesOverview } from "./changes-overview";
import { ChangesProblems } from "./changes-problems";
import { ChangesSentence, ChangesSpan } from "./changes-sentence";
import { SiteChangesSection } from "./site-changes-section";
import type { OnPage } from "./on-page";
import { TalksChangesSection } from "./talks-changes-section";

/** The lists of the page; one row of the talks' changes can hold several entries. */
export const changesLists = ["site", "issues", "dates", "trips"] as const;
type ChangesList = (typeof changesLists)[number];
const perPage = { site: 50, issues: 30, dates: 30, trips: 30 };

type Props = {
  record: PublicRecord;
  view: ReaderView;
  requested: ChangesRequest;
  changed: WhatChanged | null;
  requestedPage: RequestedPage<ChangesList>;
};

/**
 * What changed since a time, on two axes that are two sections: changes in the talks, and changes of this
 * site.
 */
export function ChangesView({ record, view, requested, changed, requestedPage }: Props) {
  const t = useTranslations("changes");
  const { choice } = requested;
  const shown = choice && changed ? { choice, changed } : null;
  const lists = {
    site: changed?.site.changes ?? [],
    issues: changed?.talks.issues ?? [],
    dates: changed?.talks.events ?? [],
    trips: changed?.talks.trips ?? [],
  };
  const pages = choosePage(requestedPage, {
    site: pageCount(lists.site.length, perPage.site),
    issues: pageCount(lists.issues.length, perPage.issues),
    dates: pageCount(lists.dates.length, perPage.dates),
    trips: pageCount(lists.trips.length, perPage.trips),
  });
  const addresses = pageAddresses(changesLists, addressOf({ page: "changes" }, view.locale, null), {
    query: choice ? changesQuery(choice) : "",
  });
  const onPage: OnPage = (list, items) => ({
    page: pageOf(items, perPage[list], numberOf(pages.choice, list)),
    to: addresses(list),
  });
  return (
    <>
      <PageHead title={shown ? <ChangesSentence changed={shown.changed} view={view} /> : t("title")}>
        {shown ? <ChangesSpan choice={shown.choice} view={view} /> : null}
      </PageHead>
      <ChangesProblems problems={requested.problems} comparesNothing={shown === null} view={view} />
      <PageProblemBox problem={shown ? pages.problem : null} />
      <ChangesForm requested={requested} events={record.events} view={view} />
      {shown ? (
        <>
          <ChangesOverview changed={shown.changed} />
          <TalksChangesSection changed={shown.changed} onPage={onPage} record={record} view={view} />
          <SiteChangesSection site={shown.changed.site} onPage={onPage} record={record} view={view} />
        </>
      ) : null}
    </>
  );
}
