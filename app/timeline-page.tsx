import type { Seen } from "@/app/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { TimelineView } from "@/components/timeline/timeline-view";
import type { TimelineFilter } from "@/lib/domain/timeline";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { parseTimelineChoice, wholeTimeline, type TimelineProblem } from "@/lib/schemas/timeline-choice";

type Props = Seen & { choice?: TimelineFilter; problems?: TimelineProblem[] };

/** The timeline inside its frame, live or as of a day, whole or by choice. */
export function TimelinePage({ view, record, choice = wholeTimeline, problems = [] }: Props) {
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutTimeline({ view, record })}>
      <TimelineView record={record} view={view} choice={choice} problems={problems} />
    </ReaderFrame>
  );
}

/** The same, by the choice in an address. */
export function ChosenTimelinePage({ parameters, ...seen }: Seen & { parameters: Record<string, string | string[] | undefined> }) {
  return <TimelinePage {...seen} {...parseTimelineChoice(parameters, seen.record.issues.map(({ id }) => id))} />;
}

/** A choice has the whole timeline as its canonical address. */
export function aboutTimeline({ view }: Seen): About {
  const { title, description } = messagesOf(view.locale).timeline;
  return { title, description, place: { page: "timeline" } };
}
