import { useTranslations } from "next-intl";
import { Pager } from "@/components/site/pager";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import { correctionGroupOf } from "@/lib/domain/changes/corrections";
import type { PageOf } from "@/lib/domain/paging";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Issue } from "@/lib/domain/record/record";
import { editorsLanguage } from "@/lib/domain/sources/source-list";
import { correctionAddress } from "@/lib/format/addresses/correction-address";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDocumentDate } from "@/lib/format/fields/field-value";
import { entryLinkOnIssuePage } from "@/lib/format/addresses/row-addresses";
import styles from "./record-corrections.module.css";

type Props = {
  corrections: readonly PublishedChange[];
  page: PageOf<PublishedChange>;
  to: (number: number) => string;
  /** The issue of the page: its entries are rows of its ledger. */
  issue?: Issue;
  view: ReaderView;
};

/** Corrections and withdrawals of the record on this page, newest first; nothing if there are none. */
export function RecordCorrections({ corrections, page, to, issue, view }: Props) {
  const t = useTranslations("corrections");
  const [isPast, locale] = [view.asOf.kind === "day", view.locale];
  if (corrections.length === 0) return null;
  // A withdrawn entry keeps its anchor on the page: its newest withdrawal has it.
  const withdrawnIds = new Map(
    corrections
      .filter(isNewestOf(corrections))
      .filter(({ action }) => action === "withdrawn")
      .map((change) => [change.seq, change.id]),
  );
  return (
    <Section id="corrections" title={t("record.title")}>
      {isPast ? <p className={styles.note}>{t("record.laterThanShown")}</p> : null}
      <ul className={styles.list}>
        {page.items.map((change) => (
          <li key={change.seq} id={change.type === "development" ? withdrawnIds.get(change.seq) : undefined}>
            <p className={styles.head}>
              <b>{formatBothZones(change.recordedAt, locale)}</b> ·{" "}
              <CorrectionSubject change={change} issue={issue} view={view} /> ·{" "}
              {change.action === "changed"
                ? t(`marker.kind.${correctionGroupOf(change) ?? "correction"}`)
                : t(`action.${change.action}`)}
            </p>
            {/* A reason can mention what happened after the day shown. */}
            {isPast ? null : <p lang={editorsLanguage(change.reason)}>{change.reason}</p>}
            <p className={styles.links}>
              <a href={correctionAddress(change.seq, locale)}>{t("record.whatChanged")}</a>
              {change.action === "withdrawn" && change.beforeSeq !== null ? (
                <a href={`/r/${change.beforeSeq}?lang=${locale}`}>{t("record.lastVersion")}</a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page} to={to} name={t("record.title")} locale={locale} />
    </Section>
  );
}

function isNewestOf(corrections: readonly PublishedChange[]) {
  return (change: PublishedChange) =>
    corrections.find(({ type, id }) => type === change.type && id === change.id) === change;
}

/** The corrected part of the page: the record itself, or an entry of it by its date. */
function CorrectionSubject({
  change,
  issue,
  view,
}: Pick<Props, "issue" | "view"> & { change: PublishedChange }) {
  const t = useTranslations("corrections.record");
  const document = change.after ?? change.before;
  if (change.type !== "development" || !document) return t("thisRecord");
  const date = formatDocumentDate(document.date, view.locale);
  return change.after ? (
    <a
      href={
        issue
          ? entryLinkOnIssuePage(
              addressInView(view, { page: "issue", id: issue.id }),
              issue,
              change.id,
              view.asOf,
            )
          : `#${change.id}`
      }
    >
      {t("entry", { date })}
    </a>
  ) : (
    t("entry", { date })
  );
}
