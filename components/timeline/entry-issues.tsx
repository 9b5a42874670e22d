import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Entry } from "@/lib/domain/timeline/entries";
import type { Lookup } from "@/lib/domain/record/lookup";
import { issuesOf } from "@/lib/domain/timeline/timeline";
import type { Issue } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { entryAddress } from "@/lib/format/addresses/row-addresses";

type Props = { entry: Entry; view: ReaderView; lookup: Lookup };

/** Maximum per line; the page of an event or a trip lists all of its issues. */
const named = 3;

/** The issues of an entry; a development links to its row in the ledger of its issue. */
export function EntryIssues({ entry, view, lookup }: Props) {
  const t = useTranslations("timeline");
  const { locale } = view;
  // The meetings and the return of a trip have the issues of the trip.
  if (entry.kind === "meeting" || entry.kind === "return") return null;
  const issues = issuesOf(entry).flatMap((id) => lookup.issues.get(id) ?? []);
  if (issues.length === 0) return null;
  const addressIn = (issue: Issue) => {
    const address = addressOf({ page: "issue", id: issue.id }, locale, shownDay(view));
    return entry.kind === "development"
      ? entryAddress(address, issue, entry.development.id, view.asOf)
      : address;
  };
  const rest = issues.length - named;
  return (
    <span>
      {t(issues.length === 1 ? "issue" : "issues")}:{" "}
      {issues.slice(0, named).map((issue, index) => (
        <Fragment key={issue.id}>
          {index === 0 ? null : ", "}
          <a href={addressIn(issue)}>
            <LocalizedText text={issue.title} locale={locale} />
          </a>
        </Fragment>
      ))}
      {rest > 0 ? ` ${t("moreIssues", { count: rest })}` : null}
    </span>
  );
}
