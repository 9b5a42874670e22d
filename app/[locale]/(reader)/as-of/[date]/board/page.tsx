import { BoardPage, aboutBoard } from "@/app/board-page";
import { chosenPage, readerMetadata } from "@/app/reader-page";
import { parseBoardChoice } from "@/lib/schemas/board-address";

// The board with choices in its address (next.config.ts sends them here); made per request, since
// addresses with words in them have no end.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; date: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutBoard);
}

export default async function Page({ params, searchParams }: Props) {
  const chosen = parseBoardChoice(await searchParams);
  return chosenPage(params, "board", (seen) => <BoardPage {...seen} {...chosen} />);
}
