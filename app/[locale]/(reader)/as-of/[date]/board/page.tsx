import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { BoardPage } from "@/app/board-page";
import { messagesOf } from "@/lib/messages/catalogue";
import { parseBoardChoice } from "@/lib/schemas/board-address";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; date: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale, date } = await params;
  const view = readerView({ locale, date });
  return readerMetadata(messagesOf(view.locale).board.title, { page: "board" }, view.locale, date);
}

export default async function Page({ params, searchParams }: Props) {
  return <BoardPage {...await openReaderPage(params)} {...parseBoardChoice(await searchParams)} />;
}
