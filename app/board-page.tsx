import { EmbedBox } from "@/app/embed-box";
import type { Seen } from "@/app/reader-page";
import { BoardView } from "@/components/board/board-view";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import { shownUntil, type About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { readPublishedChecks } from "@/lib/db/published-checks";
import { cardMarks } from "@/lib/domain/card-changes";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import type { BoardChoice, BoardProblem } from "@/lib/schemas/board-address";

type Props = Seen & { choice: BoardChoice; problems: BoardProblem[] };

/** The board inside its frame, live or as of a day, whole or by choice. */
export async function BoardPage({ view, record, choice, problems }: Props) {
  const isLive = view.asOf.kind === "now" && !view.seenAt;
  const marks = isLive ? cardMarks(record.issues, await readPublishedChanges(), view.madeAt) : [];
  const checks = await readPublishedChecks("issue", shownUntil(view));
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutBoard({ view, record })}>
      <BoardView record={record} view={view} choice={choice} problems={problems} countdownEvent={env.COUNTDOWN_EVENT} checks={checks} marks={marks} />
      <FeedLinks view={view} scope={{ of: "changes" }} />
      <EmbedBox place={{ page: "board" }} view={view} record={record} />
    </ReaderFrame>
  );
}

export function aboutBoard({ view }: Seen): About {
  return { title: messagesOf(view.locale).board.title, place: { page: "board" } };
}
