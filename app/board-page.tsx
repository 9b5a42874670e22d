import { BoardView } from "@/components/board/board-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { ReaderView } from "@/components/site/reader-view";
import type { PublishedRecord } from "@/lib/db/published-record";
import { env } from "@/lib/env";
import type { BoardChoice, BoardProblem } from "@/lib/schemas/board-address";

type Props = { view: ReaderView; record: PublishedRecord; choice: BoardChoice; problems: BoardProblem[] };

/** The board inside its frame, live or as of a day, whole or by choice. */
export function BoardPage({ view, record, choice, problems }: Props) {
  return (
    <ReaderFrame view={view} record={record} place={{ page: "board" }}>
      <BoardView record={record} view={view} choice={choice} problems={problems} countdownEvent={env.COUNTDOWN_EVENT} />
    </ReaderFrame>
  );
}
