import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { changesLists, ChangesView } from "@/components/changes/changes-view";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { whatChanged } from "@/lib/domain/changes/what-changed";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import {
  changesRequestQuery,
  changesQuery,
  parseChangesChoice,
  untilAsOf,
} from "@/lib/schemas/addresses/changes-address";
import { sinceAsOf } from "@/lib/schemas/addresses/since";

/** What changed since a day, an event or a moment; by default the last days. */
async function ChangesPage({ view, record, parameters }: ReaderRequest) {
  const parsed = parseChangesChoice(parameters, record.events, view.madeAt);
  const { choice } = parsed;
  if (parsed.problems.length > 0) responseContext.status(400);
  const changed =
    choice &&
    whatChanged(
      record,
      await readPublishedChanges(),
      sinceAsOf(choice.since),
      untilAsOf(choice, view.madeAt),
    );
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{
        ...aboutChanges({ view, record, parameters }),
        choice: changesRequestQuery(parsed),
        ...(choice ? { query: changesQuery(choice) } : {}),
      }}
    >
      <ChangesView
        record={record}
        view={view}
        requested={parsed}
        changed={changed}
        requestedPage={requestedPage(parameters, changesLists)}
      />
      <FollowLink view={view} scope={{ of: "changes" }} isOffered={env.SMTP_URL !== undefined} />
    </ReaderFrame>
  );
}

/** The canonical address omits filters but not the page number. */
function aboutChanges({ view, record, parameters }: ReaderRequest): About {
  const { choice } = parseChangesChoice(parameters, record.events, view.madeAt);
  const { title, description } = messagesOf(view.locale).changes;
  return {
    title,
    description,
    place: { page: "changes" },
    ...(choice ? laterPage(changesLists, parameters, { query: changesQuery(choice) }) : {}),
  };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutChanges);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, ChangesPage);
}
