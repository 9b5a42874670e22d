import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { BoardPage } from "@/app/board-page";
import { messagesOf } from "@/lib/messages/catalogue";
import { parseBoardChoice } from "@/lib/schemas/board-address";

// The board with choices in its address (next.config.ts sends them here); made per request, since
// addresses with words in them have no end.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = readerView(await params);
  return readerMetadata(messagesOf(locale).board.title, { page: "board" }, locale, null);
}

export default async function Page({ params, searchParams }: Props) {
  return <BoardPage {...await openReaderPage(params)} {...parseBoardChoice(await searchParams)} />;
}
