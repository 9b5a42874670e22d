import { EmbedBox } from "@/app/embed-box";
import { MissingRecord } from "@/app/missing-record";
import type { Seen } from "@/app/reader-page";
import { recordNotesOf } from "@/app/record-notes";
import { IssueView } from "@/components/issue/issue-view";
import { NotYetOnRecord } from "@/components/issue/not-yet-on-record";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import type { Issue, Locale } from "@/lib/domain/record";
import { standingOf } from "@/lib/domain/standing";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/words";

function findIssue(id: string, { record }: Seen) {
  const index = record.issues.findIndex((issue) => issue.id === id);
  const issue = record.issues[index];
  return issue ? { issue, number: index + 1 } : null;
}

export function aboutIssue(id: string, seen: Seen): About | null {
  const found = findIssue(id, seen);
  if (!found) return null;
  return aboutFound(found.issue, seen.view.locale);
}

function aboutFound({ id, title, summary }: Issue, locale: Locale): About {
  return {
    title: plainWording(title, locale),
    description: plainWording(summary, locale),
    place: { page: "issue", id },
  };
}

/** One issue inside its frame; before its first entry the page says so instead of showing what came later. */
export async function IssuePage({ id, view, record }: Seen & { id: string }) {
  const found = findIssue(id, { view, record });
  if (!found) return <MissingRecord place={{ page: "issue", id }} view={view} />;
  const standing = standingOf(found.issue, found.number, view.asOf);
  const notes = await recordNotesOf({ type: "issue", id }, view, standing?.history);
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutFound(found.issue, view.locale)}>
      {standing ? (
        <>
          <IssueView record={record} standing={standing} view={view} notes={notes} />
          <CalendarLinks view={view} siteUrl={env.SITE_URL} path={`/calendar/issues/${id}.ics`} about="issue" />
          <EmbedBox place={{ page: "issue", id }} view={view} record={record} />
        </>
      ) : (
        <NotYetOnRecord issue={found.issue} view={view} />
      )}
    </ReaderFrame>
  );
}
