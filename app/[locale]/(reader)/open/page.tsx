import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { OpenPage } from "@/app/open-page";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = readerView(await params);
  return readerMetadata(messagesOf(locale).open.title, { page: "open" }, locale, null);
}

export default async function Page({ params }: Props) {
  return <OpenPage {...await openReaderPage(params)} />;
}
