import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/site/page-head";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { DataTable, type TableColumn } from "@/components/ui/data-table";
import type { RecordFilterOptions } from "@/lib/desk/record-list";
import {
  columnsOf,
  filterRows,
  firstSort,
  isFiltered,
  type ListChoice,
  type RecordRow,
  shownSort,
  sortRows,
} from "@/lib/domain/editing/record-list";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { formatNumber } from "@/lib/format/numbers";
import { textOrder } from "@/lib/format/text-order";
import { listQuery, type ListProblem, sortedBy } from "@/lib/schemas/addresses/record-list-address";
import { useListName } from "./list-name";
import { ListProblems } from "./list-problems";
import { RecordFilterForm } from "./record-filter-form";
import { RecordListRow } from "./record-list-row";
import { SelectDraftsForm } from "./select-drafts";
import form from "./form.module.css";
import styles from "./record-list.module.css";

/** The only list of the page. */
export const recordLists = ["list"] as const;
const recordsPerPage = 50;

type Props = {
  type: RecordType;
  /** The number of all records of the type. */
  total: number;
  /** Those that the words of the choice have found. */
  found: readonly RecordRow[];
  /** Of all records. */
  options: RecordFilterOptions;
  choice: ListChoice;
  problems: readonly ListProblem[];
  requested: RequestedPage<"list">;
  locale: Locale;
  at: Date;
  mayWrite: boolean;
  mayDiscard: boolean;
  /** The saved filters of the list. */
  saved: ReactNode;
};

/** The records of a type, filtered, sorted and in pages by the address. */
export function RecordList({
  type,
  total,
  found,
  options,
  choice,
  problems,
  requested,
  locale,
  at,
  mayWrite,
  mayDiscard,
  saved,
}: Props) {
  const t = useTranslations("desk.list");
  const kinds = useTranslations("fields.type");
  const title = useListName()(type);
  const address = deskListAddress(type);
  const shown = sortRows(filterRows(found, choice), shownSort(type, choice), textOrder(locale));
  const pages = choosePage(requested, { list: pageCount(shown.length, recordsPerPage) });
  const page = pageOf(shown, recordsPerPage, pages.choice.number);
  const isSelectable = mayDiscard && page.items.some(({ draft }) => draft !== null);
  const columns = [...(isSelectable ? [t("select")] : []), ...useListColumns(type, choice)];
  const table = (
    <DataTable label={title} className={styles.records} columns={columns}>
      {page.items.map((row) => (
        <RecordListRow
          key={row.id}
          type={type}
          row={row}
          isSelectable={isSelectable}
          locale={locale}
          at={at}
        />
      ))}
    </DataTable>
  );
  return (
    <>
      <PageHead title={t("title", { title, count: total })} />
      <div className={form.tools}>
        {mayWrite ? (
          <a className={`${form.button} ${form.strong}`} href={`${address}/new`} data-key="new">
            {t("new", { type: kinds(type) })}
          </a>
        ) : null}
        {type === "issue" ? <a href={deskListAddress("development")}>{t("allDevelopments")}</a> : null}
        {type === "development" ? <a href={deskListAddress("issue")}>{t("allIssues")}</a> : null}
      </div>
      {saved}
      <ListProblems problems={problems} />
      <RecordFilterForm type={type} options={options} choice={choice} />
      <PageProblemBox problem={pages.problem} />
      {isFiltered(choice) ? (
        <p className={styles.count} role="status">
          {t("shown", {
            count: formatNumber(shown.length, locale),
            total: formatNumber(total, locale),
          })}
        </p>
      ) : null}
      {shown.length === 0 ? (
        <Nothing choice={choice} total={total} />
      ) : (
        <div id="list">
          {isSelectable ? (
            <SelectDraftsForm back={`${address}${listQuery(choice)}`}>{table}</SelectDraftsForm>
          ) : (
            table
          )}
          <Pager
            page={page}
            to={pageAddresses(recordLists, address, { query: listQuery(choice) })("list")}
            name={title}
            locale={locale}
          />
        </div>
      )}
    </>
  );
}

function useListColumns(type: RecordType, choice: ListChoice): TableColumn[] {
  const t = useTranslations("desk.list");
  const shown = shownSort(type, choice);
  return columnsOf[type].map((column) => {
    const label = t(`column.${column}`);
    const next = sortedBy(choice, type, column, firstSort(column));
    return {
      label,
      sort: {
        href: `${deskListAddress(type)}${listQuery(next)}`,
        hint: t(next.sort?.isDescending ? "sort.descending" : "sort.ascending", { column: label }),
        order: shown?.column === column ? (shown.isDescending ? "descending" : "ascending") : null,
      },
    };
  });
}

function Nothing({ choice: { q, ...choice }, total }: { choice: ListChoice; total: number }) {
  const t = useTranslations("desk.list");
  if (total === 0) return <p className="absent">{t("none")}</p>;
  const isOnlyWords = !isFiltered({ ...choice, q: null });
  return <p className="absent">{q !== null && isOnlyWords ? t("noneFound", { q }) : t("noneLeft")}</p>;
}
