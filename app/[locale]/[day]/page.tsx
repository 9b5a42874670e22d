import { EmbedBox } from "@/app/_reader/embed-box";
import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { BoardView } from "@/components/board/board-view";
import { FeedLinks } from "@/components/site/feed-links";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import { lastInstantShown, type About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedChecks } from "@/lib/db/published/published-checks";
import { cardMarks } from "@/lib/domain/board/card-changes";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { boardLists, boardQuery, parseBoardChoice, tableLists } from "@/lib/schemas/addresses/board-address";

async function BoardPage({ view, record, parameters }: ReaderRequest) {
  const { choice, problems } = parseBoardChoice(parameters);
  const pages = {
    columns: requestedPage(parameters, boardLists, "group"),
    table: requestedPage(parameters, tableLists),
  };
  if (problems.length > 0) responseContext.status(400);
  const isLive = view.asOf.kind === "now" && !view.seenAt;
  const marks = isLive ? cardMarks(record.issues, await readPublishedChanges(), view.madeAt) : [];
  const checks = await readPublishedChecks("issue", lastInstantShown(view));
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutBoard({ view, record, parameters }), choice: boardQuery(choice) }}
    >
      <BoardView
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        requested={pages}
        countdownEvent={env.COUNTDOWN_EVENT}
        checks={checks}
        marks={marks}
      />
      <FeedLinks view={view} scope={{ of: "changes" }} />
      <FollowLink view={view} scope={{ of: "changes" }} isOffered={env.SMTP_URL !== undefined} />
      <EmbedBox place={{ page: "board" }} view={view} record={record} />
    </ReaderFrame>
  );
}

function aboutBoard({ view, parameters }: ReaderRequest): About {
  const { choice } = parseBoardChoice(parameters);
  const query = boardQuery(choice);
  const later =
    choice.view === "table"
      ? laterPage(tableLists, parameters, { query })
      : laterPage(boardLists, parameters, { query, parameter: "group" });
  return { title: messagesOf(view.locale).board.title, place: { page: "board" }, ...later };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutBoard);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, BoardPage);
}
