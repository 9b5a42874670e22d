import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
  type ReaderContext,
} from "@/app/_reader/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { timelineLists, TimelineView } from "@/components/timeline/timeline-view";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { parseTimelineChoice, timelineQuery } from "@/lib/schemas/addresses/timeline-address";

function TimelinePage({ parameters, ...context }: ReaderRequest) {
  const { view, record } = context;
  const { choice, problems } = choiceIn(parameters, context);
  if (problems.length > 0) responseContext.status(400);
  return (
    <ReaderFrame
      {...context}
      siteUrl={env.SITE_URL}
      about={{ ...aboutTimeline({ ...context, parameters }), choice: timelineQuery(choice) }}
    >
      <TimelineView
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        requested={requestedPage(parameters, timelineLists)}
      />
    </ReaderFrame>
  );
}

function choiceIn(parameters: AddressParameters, { record }: ReaderContext) {
  return parseTimelineChoice(
    parameters,
    record.issues.map(({ id }) => id),
  );
}

/** The canonical address omits filters but not the page number. */
function aboutTimeline({ parameters, ...context }: ReaderRequest): About {
  const { title, description } = messagesOf(context.view.locale).timeline;
  return {
    title,
    description,
    place: { page: "timeline" },
    ...laterPage(timelineLists, parameters, { query: timelineQuery(choiceIn(parameters, context).choice) }),
  };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTimeline);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TimelinePage);
}
