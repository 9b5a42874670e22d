import { useTranslations } from "next-intl";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson, tableFile } from "@/components/site/full-list";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import { type Lookup, lookupOf } from "@/lib/domain/record/lookup";
import {
  currentRole,
  statementsByOfficial,
  tripsOfOfficial,
  type OfficialStatement,
  isKnownOfficial,
} from "@/lib/domain/people-and-trips/officials";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import { type Official, type OfficialSide, officialSides } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./officials-view.module.css";

/** The only list of the page: officials of a side are together. */
export const officialsLists = ["list"] as const;
const officialsPerPage = 60;

type Props = { record: PublicRecord; view: ReaderView };

/** All officials by side, each with role, statements and trips. */
export function OfficialsView({ record, view, requested }: Props & { requested: RequestedPage<"list"> }) {
  const t = useTranslations("officials");
  const statements = statementsByOfficial(record.issues, view.asOf);
  const { sources } = lookupOf(record);
  const known = record.officials.filter((official) =>
    isKnownOfficial(official, record, statements.has(official.id), view.asOf, sources),
  );
  const of = (side: OfficialSide) => known.filter((official) => official.side === side);
  const [kr, us, other] = [of("KR").length, of("US").length, of("other").length];
  const total = known.length;
  const pages = choosePage(requested, { list: pageCount(total, officialsPerPage) });
  const page = pageOf(officialSides.flatMap(of), officialsPerPage, pages.choice.number);
  const shown = (side: OfficialSide) => page.items.filter((official) => official.side === side);
  return (
    <>
      <PageHead
        title={total === 0 ? t("none") : t(other > 0 ? "leadOther" : "lead", { total, kr, us, other })}
      >
        <p>{t("intro")}</p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      <div id="list">
        {officialSides.map((side) =>
          shown(side).length === 0 ? null : (
            <SideTable
              key={side}
              side={side}
              officials={shown(side)}
              statements={statements}
              sources={sources}
              record={record}
              view={view}
            />
          ),
        )}
      </div>
      <Pager
        page={page}
        to={pageAddresses(
          officialsLists,
          addressOf({ page: "officials" }, view.locale, shownDay(view)),
        )("list")}
        name={t("title")}
        locale={view.locale}
        files={[pageAsJson(view, { page: "officials" }), tableFile("officials")]}
      />
    </>
  );
}

type SideProps = Props & {
  side: OfficialSide;
  officials: Official[];
  statements: ReadonlyMap<string, OfficialStatement[]>;
  sources: Lookup["sources"];
};

function SideTable({ side, officials, statements, sources, record, view }: SideProps) {
  const t = useTranslations("officials");
  const status = useTranslations("status");
  return (
    <section className={styles.side} data-side={side} aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>{status(`sideName.${side}`)}</h2>
      <DataTable
        labelledBy={`side-${side}`}
        columns={[
          t("name"),
          t("role"),
          { label: t("statements"), className: table.figure },
          t("lastSaid"),
          { label: t("trips"), className: table.figure },
        ]}
      >
        {officials.map((official) => (
          <OfficialRow
            key={official.id}
            official={official}
            statements={statements.get(official.id) ?? []}
            sources={sources}
            record={record}
            view={view}
          />
        ))}
      </DataTable>
    </section>
  );
}

type RowProps = Props & { official: Official; statements: OfficialStatement[]; sources: Lookup["sources"] };

function OfficialRow({ official, statements, sources, record, view }: RowProps) {
  const t = useTranslations("officials");
  const { locale, asOf } = view;
  const other = locale === "en" ? "ko" : "en";
  const role = currentRole(official, asOf, sources);
  const last = statements[0];
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <a className="quiet" href={addressOf({ page: "official", id: official.id }, locale, shownDay(view))}>
          <LocalizedText text={official.name} locale={locale} />
        </a>{" "}
        {official.name[other] && official.name[locale] ? (
          <span className={styles.otherName} lang={other}>
            {official.name[other]}
          </span>
        ) : null}
      </th>
      <td data-label={t("role")}>
        {role ? (
          <span>
            <LocalizedText text={role.title} locale={locale} />
            <span className={styles.organisation}>
              <LocalizedText text={role.organisation} locale={locale} />
            </span>
          </span>
        ) : (
          <span className="absent">{t("noRole")}</span>
        )}
      </td>
      <td data-label={t("statements")} className={table.figure}>
        {statements.length}
      </td>
      <td data-label={t("lastSaid")}>
        {last ? (
          formatPartialDate(last.development.date, locale, { sameYearAs: asOfDay(asOf) })
        ) : (
          <span className="absent">{t("noStatement")}</span>
        )}
      </td>
      <td data-label={t("trips")} className={table.figure}>
        {tripsOfOfficial(official.id, record.trips, asOf).length}
      </td>
    </tr>
  );
}
