import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { VisitNote } from "@/components/visit/visit-note";
import { boardAsOf } from "@/lib/domain/board";
import { correctionsShown } from "@/lib/domain/corrected-since";
import type { TalksRecord } from "@/lib/domain/record";
import { hasPast, seenAddress } from "@/lib/format/addresses";
import { formatBothZones } from "@/lib/format/dates";
import { formatDay } from "@/lib/format/days";
import { structuredDataOf, structuredDataText } from "@/lib/format/structured-data";
import { AsOfBanner } from "./as-of-banner";
import { CitePage } from "./cite-page";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import { shownDay, type About, type ReaderView } from "./reader-view";
import { sectionOf } from "./sections";
import { SeenBanner } from "./seen-banner";
import { TimeRule } from "./time-rule";
import styles from "./reader-frame.module.css";

type Props = {
  view: ReaderView;
  record: TalksRecord & { revision: number; version: number; changedAt: Date | null };
  about: About;
  /** The site's own address, without a slash at the end. */
  siteUrl: string;
  children: ReactNode;
};

/** What stands around every reader page: the way past it, the date shown, the sections, the time rule. */
export function ReaderFrame({ view, record, about, siteUrl, children }: Props) {
  const t = useTranslations("site");
  const share = useTranslations("share");
  const { locale } = view;
  const { place } = about;
  const on = shownDay(view);
  const address = `${siteUrl}${seenAddress(place, locale, on, view.seenAt)}`;
  const asOf = share("asOf", { date: on === null ? formatBothZones(view.madeAt, locale) : formatDay(on, locale) });
  const corrections = correctionsShown(view.correctedSince ?? [], record.issues, view.asOf, place.page === "issue" ? place.id : null);
  const section = "id" in place ? sectionOf[place.page] : null;
  const things = structuredDataOf({ ...about, section, locale, asOf: view.asOf, record, siteUrl });
  return (
    <>
      {things.length > 0 ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredDataText(things) }} />
      ) : null}
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <Masthead place={place} query={about.query ?? ""} view={view} openCount={boardAsOf(record.issues, view.asOf).counts.open} />
      {/* On paper the page has no address bar; on the screen the line would say twice what stands beside it. */}
      <p className={`${styles.printed} print-only`} data-line={`${address} · ${asOf}`} />
      {on === null ? null : <AsOfBanner on={on} place={place} locale={locale} corrections={view.seenAt ? [] : corrections} />}
      {view.seenAt ? <SeenBanner seenAt={view.seenAt} view={view} place={place} corrections={corrections} /> : null}
      {/* It leads to days of the record as it is now, which is another axis than the moment shown. */}
      {hasPast(place) && !view.seenAt ? <TimeRule record={record} view={view} place={place} /> : null}
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
        <CitePage about={about} view={view} siteUrl={siteUrl} />
      </main>
      {view.seenAt ? null : <VisitNote madeAtMs={view.madeAt.getTime()} />}
      <Footer place={place} locale={locale} madeAt={view.madeAt} revision={record.revision} />
    </>
  );
}
