import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Development, Issue, Locale, Measure } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { dutyAddress, entryAddress } from "@/lib/format/addresses/row-addresses";

/** The title of an issue, linked to its page. */
export function IssueLink({ issue, locale }: { issue: Issue; locale: Locale }) {
  return (
    <a className="quiet" href={addressOf({ page: "issue", id: issue.id }, locale, null)}>
      <LocalizedText text={issue.title} locale={locale} />
    </a>
  );
}

/** The date of a development in its recorded precision, linked to its row in the issue's ledger. */
export function DateLink({
  issue,
  development,
  view: { asOf, locale },
}: {
  issue: Issue;
  development: Development;
  view: ReaderView;
}) {
  return (
    <a
      href={entryAddress(
        addressOf({ page: "issue", id: issue.id }, locale, null),
        issue,
        development.id,
        asOf,
      )}
    >
      {formatPartialDate(development.date, locale)}
    </a>
  );
}

/** The name of some goods, linked to their duties. */
export function GoodsLink({
  measure,
  measures,
  view,
}: {
  measure: Measure;
  measures: readonly Measure[];
  view: ReaderView;
}) {
  return (
    <a
      className="quiet"
      href={dutyAddress(addressInView(view, { page: "rates" }), measures, measure.id, view.asOf)}
    >
      <LocalizedText text={measure.goods} locale={view.locale} />
    </a>
  );
}
