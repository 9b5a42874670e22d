import { openReaderPage, readerMetadata, readerView } from "@/app/reader-page";
import { AboutView } from "@/components/about/about-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = readerView(await params);
  return readerMetadata(messagesOf(locale).about.title, { page: "about" }, locale, null);
}

export default async function Page({ params }: Props) {
  const { view, record } = await openReaderPage(params);
  return (
    <ReaderFrame view={view} record={record} place={{ page: "about" }}>
      <AboutView />
    </ReaderFrame>
  );
}
