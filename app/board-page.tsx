import type { Seen } from "@/app/reader-page";
import { BoardView } from "@/components/board/board-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { cardMarks } from "@/lib/domain/card-changes";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import type { BoardChoice, BoardProblem } from "@/lib/schemas/board-address";

type Props = Seen & { choice: BoardChoice; problems: BoardProblem[] };

/** The board inside its frame, live or as of a day, whole or by choice. */
export async function BoardPage({ view, record, choice, problems }: Props) {
  const isLive = view.asOf.kind === "now" && !view.seenAt;
  const marks = isLive ? cardMarks(record.issues, await readPublishedChanges(), view.madeAt) : [];
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutBoard({ view, record })}>
      <BoardView record={record} view={view} choice={choice} problems={problems} countdownEvent={env.COUNTDOWN_EVENT} marks={marks} />
    </ReaderFrame>
  );
}

export function aboutBoard({ view }: Seen): About {
  return { title: messagesOf(view.locale).board.title, place: { page: "board" } };
}
