import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readerMetadata } from "@/app/reader-page";
import { IssueView } from "@/components/issue/issue-view";
import { NotYetOnRecord } from "@/components/issue/not-yet-on-record";
import { ReaderFrame } from "@/components/site/reader-frame";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { PublishedRecord } from "@/lib/db/published-record";
import { standingOf } from "@/lib/domain/standing";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/words";

type Seen = { view: ReaderView; record: PublishedRecord };

function findIssue(id: string, { record }: Seen) {
  const index = record.issues.findIndex((issue) => issue.id === id);
  const issue = record.issues[index];
  if (!issue) notFound();
  return { issue, number: index + 1 };
}

export function issueMetadata(id: string, seen: Seen): Metadata {
  const { issue } = findIssue(id, seen);
  const { locale } = seen.view;
  return {
    ...readerMetadata(plainWording(issue.title, locale), { page: "issue", id }, locale, shownDay(seen.view)),
    description: plainWording(issue.summary, locale),
  };
}

/** One issue inside its frame; before its first entry the page says so instead of showing what came later. */
export function IssuePage({ id, view, record }: Seen & { id: string }) {
  const { issue, number } = findIssue(id, { view, record });
  const standing = standingOf(issue, number, view.asOf);
  return (
    <ReaderFrame view={view} record={record} place={{ page: "issue", id }}>
      {standing ? (
        <IssueView record={record} standing={standing} view={view} siteUrl={env.SITE_URL} />
      ) : (
        <NotYetOnRecord issue={issue} view={view} />
      )}
    </ReaderFrame>
  );
}
