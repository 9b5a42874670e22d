import { Words } from "@/components/ui/words";
import type { Development, Issue, Locale } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";

/** The title of an issue, leading to its page. */
export function IssueLink({ issue, locale }: { issue: Issue; locale: Locale }) {
  return (
    <a className="quiet" href={addressOf({ page: "issue", id: issue.id }, locale, null)}>
      <Words text={issue.title} locale={locale} />
    </a>
  );
}

/** The date of a development as sharp as recorded, leading to its row in the issue's ledger. */
export function DateLink({ issue, development, locale }: { issue: Issue; development: Development; locale: Locale }) {
  return (
    <a href={`${addressOf({ page: "issue", id: issue.id }, locale, null)}#${development.id}`}>{formatPartialDate(development.date, locale)}</a>
  );
}
