import { EmbedBox } from "@/app/_reader/embed-box";
import { MissingRecord } from "@/app/_reader/missing-record";
import { requestedPage, laterPage, type ReaderRequest, type ReaderContext } from "@/app/_reader/reader-page";
import { recordNotesOf } from "@/app/_reader/record-notes";
import { issueLists, IssueView } from "@/components/issue/issue-view";
import { IssueBeforeRecord } from "@/components/issue/issue-before-record";
import { CalendarLinks } from "@/components/site/calendar-links";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import type { Issue } from "@/lib/domain/record/record";
import { type Standing, standingOf } from "@/lib/domain/status/standing";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";

function findIssue(id: string, { record }: ReaderContext) {
  const index = record.issues.findIndex((issue) => issue.id === id);
  const issue = record.issues[index];
  return issue ? { issue, number: index + 1 } : null;
}

export function aboutIssue(id: string, { parameters, ...context }: ReaderRequest): About | null {
  const found = findIssue(id, context);
  if (!found) return null;
  return {
    ...aboutFound(found.issue, standingOf(found.issue, found.number, context.view.asOf), context),
    ...laterPage(issueLists, parameters),
  };
}

/** Before its first development only the name of an issue is shown, which is in the address as well. */
function aboutFound(issue: Issue, standing: Standing | null, { view: { locale } }: ReaderContext): About {
  return {
    title: plainWording(issue.title, locale),
    description: standing
      ? plainWording(standing.answer?.text ?? issue.summary, locale)
      : messagesOf(locale).share.notYetPast,
    place: { page: "issue", id: issue.id },
  };
}

/** Before the issue's first development the page says so instead of showing later ones. */
export async function IssuePage({ id, view, record, parameters }: ReaderRequest & { id: string }) {
  const found = findIssue(id, { view, record });
  if (!found) return <MissingRecord place={{ page: "issue", id }} view={view} />;
  const standing = standingOf(found.issue, found.number, view.asOf);
  const notes = await recordNotesOf({ type: "issue", id }, view, standing?.history);
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutFound(found.issue, standing, { view, record }), ...laterPage(issueLists, parameters) }}
    >
      {standing ? (
        <>
          <IssueView
            record={record}
            standing={standing}
            view={view}
            notes={notes}
            requested={requestedPage(parameters, issueLists)}
          />
          <CalendarLinks view={view} siteUrl={env.SITE_URL} scope={{ of: "issue", id }} />
          <FollowLink view={view} scope={{ of: "issue", id }} isOffered={env.SMTP_URL !== undefined} />
          <EmbedBox place={{ page: "issue", id }} view={view} record={record} />
        </>
      ) : (
        <IssueBeforeRecord issue={found.issue} view={view} />
      )}
    </ReaderFrame>
  );
}
