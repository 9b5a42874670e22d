import { BoardPage, aboutBoard } from "@/app/board-page";
import { readerMetadata, readerPage } from "@/app/reader-page";
import { wholeBoard } from "@/lib/schemas/board-address";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutBoard);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <BoardPage {...seen} choice={wholeBoard} problems={[]} />);
}
