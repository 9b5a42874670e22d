import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import type { ReaderView } from "@/components/site/reader-view";
import { pageAsJson, tableFile } from "@/components/site/full-list";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import { citationCount } from "@/lib/domain/sources/cited-by";
import {
  filterSources,
  isOfficial,
  newestSourcesFirst,
  type SourceFilter,
} from "@/lib/domain/sources/source-list";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { sourcesQuery, type SourceProblem } from "@/lib/schemas/addresses/sources-address";
import { NoSourcesFound } from "./no-source";
import { SourceFilterForm } from "./source-filter-form";
import { SourcesTable } from "./sources-table";

/** The only list of the page. */
export const sourceLists = ["list"] as const;
const sourcesPerPage = 50;

type Props = {
  record: PublicRecord;
  view: ReaderView;
  choice: SourceFilter;
  problems: SourceProblem[];
  requested: RequestedPage<"list">;
};

/**
 * Every source of the record, newest first: its metadata, how much of it was read, and how many entries cite
 * it.
 */
export function SourcesView({ record, view, choice, problems, requested }: Props) {
  const t = useTranslations("sources");
  const { sources } = record;
  const address = addressOf({ page: "sources" }, view.locale, null);
  const shown = newestSourcesFirst(filterSources(sources, choice));
  const counts = new Map(sources.map(({ id }) => [id, citationCount(id, record)]));
  const pages = choosePage(requested, { list: pageCount(shown.length, sourcesPerPage) });
  const page = pageOf(shown, sourcesPerPage, pages.choice.number);
  const cited = sources.filter(({ access }) => access === "cited_by").length;
  return (
    <>
      <PageHead title={t("lead", { total: sources.length, official: sources.filter(isOfficial).length })}>
        {sources.length === 0 ? null : (
          <p>
            {t("read", { read: sources.length - cited, cited })}{" "}
            {t("uncited", {
              count: [...counts.values()].filter((count) => count === 0).length,
              total: sources.length,
            })}
          </p>
        )}
      </PageHead>
      <SourceFilterForm
        sources={sources}
        shown={shown.length}
        choice={choice}
        problems={problems}
        address={address}
        locale={view.locale}
      />
      <PageProblemBox problem={pages.problem} />
      {shown.length > 0 ? (
        <div id="list">
          <SourcesTable sources={page.items} counts={counts} view={view} />
          <Pager
            page={page}
            to={pageAddresses(sourceLists, address, { query: sourcesQuery(choice) })("list")}
            name={t("title")}
            locale={view.locale}
            files={[pageAsJson(view, { page: "sources" }), tableFile("sources")]}
          />
        </div>
      ) : sources.length > 0 ? (
        <NoSourcesFound choice={choice} total={sources.length} address={address} locale={view.locale} />
      ) : null}
    </>
  );
}
