import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { BoardPage } from "@/app/board-page";
import { messagesOf } from "@/lib/messages/catalogue";
import { wholeBoard } from "@/lib/schemas/board-address";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = readerView(await params);
  return readerMetadata(messagesOf(locale).board.title, { page: "board" }, locale, null);
}

export default async function Page({ params }: Props) {
  return <BoardPage {...await openReaderPage(params)} choice={wholeBoard} problems={[]} />;
}
