import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { OpenPage } from "@/app/open-page";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, date } = await params;
  const view = readerView({ locale, date });
  return readerMetadata(messagesOf(view.locale).open.title, { page: "open" }, view.locale, date);
}

export default async function Page({ params }: Props) {
  return <OpenPage {...await openReaderPage(params)} />;
}
