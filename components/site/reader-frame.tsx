import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { boardAsOf } from "@/lib/domain/board/board";
import { correctionsOfIssues } from "@/lib/domain/changes/later-corrections";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { supportsAsOf, type PageRef, addressSeenAt } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { structuredDataOf, structuredDataText } from "@/lib/format/structured-data/structured-data";
import { preservedFilterQuery } from "@/lib/schemas/forms/date-form";
import { AsOfBanner } from "./as-of-banner";
import { CitePage } from "./cite-page";
import { DayLine } from "./day-choice";
import { FileLinks } from "./file-links";
import { Footer } from "./footer";
import { LiveChanges } from "./live-changes";
import { Masthead } from "./masthead";
import { shownDay, type About, type ReaderView } from "./reader-view";
import { sectionOf } from "./sections";
import { MomentBanner } from "./moment-banner";
import styles from "./reader-frame.module.css";

type Props = {
  view: ReaderView;
  record: PublicRecord;
  about: About;
  /** The site's origin, without a trailing slash. */
  siteUrl: string;
  children: ReactNode;
};

/** Pages about the talks without a past: readers from a page of a past day see a notice. */
const ofAllDays: ReadonlySet<PageRef["page"]> = new Set(["trends", "sources", "source", "search"]);

/** The frame of every reader page: skip link, masthead, the date shown, footer. */
export function ReaderFrame({ view, record, about, siteUrl, children }: Props) {
  const t = useTranslations("site");
  const share = useTranslations("share");
  const { locale } = view;
  const { place } = about;
  const on = shownDay(view);
  const choice = about.choice ?? "";
  const onOtherDays = preservedFilterQuery(new URLSearchParams(choice));
  const address = `${siteUrl}${addressSeenAt(place, locale, on, view.seenAt)}`;
  const asOf = share("asOf", {
    date: on === null ? formatBothZones(view.madeAt, locale) : formatDay(on, locale),
  });
  const corrections = correctionsOfIssues(
    view.correctedSince ?? [],
    record.issues,
    view.asOf,
    place.page === "issue" ? place.id : null,
  );
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
      {on === null ? null : (
        <AsOfBanner
          record={record}
          view={view}
          place={place}
          choice={onOtherDays}
          corrections={view.seenAt ? [] : corrections}
        />
      )}
      <Masthead
        place={place}
        query={about.page?.query ?? about.query ?? choice}
        view={view}
        openCount={boardAsOf(record.issues, view.asOf).counts.open}
      />
      {/* A printed page has no address bar; on the screen the address would be redundant. */}
      <p className={`${styles.printed} print-only`} data-line={`${address} · ${asOf}`} />
      {view.seenAt ? (
        <MomentBanner
          seenAt={view.seenAt}
          view={view}
          place={place}
          choice={onOtherDays}
          corrections={corrections}
        />
      ) : null}
      <main id="content" tabIndex={-1} className={styles.content}>
        {/* The board has it under its chart. It links to days of the present record, which is another axis
            than the moment shown. */}
        {supportsAsOf(place) && place.page !== "board" && on === null && !view.seenAt ? (
          <DayLine record={record} view={view} place={place} choice={onOtherDays} />
        ) : null}
        {ofAllDays.has(place.page) ? <p className={styles.toDate}>{t("toDate")}</p> : null}
        {children}
        <FileLinks place={place} view={view} choice={choice} />
        <CitePage about={about} view={view} siteUrl={siteUrl} />
      </main>
      {view.seenAt ? null : <visit-note data-made-at={view.madeAt.getTime()} />}
      {on === null && !view.seenAt ? <LiveChanges record={record} view={view} /> : null}
      <Footer place={place} locale={locale} madeAt={view.madeAt} revision={record.revision} />
    </>
  );
}
