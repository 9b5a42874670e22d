import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { BoardPage } from "@/app/board-page";
import { messagesOf } from "@/lib/messages/catalogue";
import { wholeBoard } from "@/lib/schemas/board-address";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, date } = await params;
  const view = readerView({ locale, date });
  return readerMetadata(messagesOf(view.locale).board.title, { page: "board" }, view.locale, date);
}

export default async function Page({ params }: Props) {
  return <BoardPage {...await openReaderPage(params)} choice={wholeBoard} problems={[]} />;
}
