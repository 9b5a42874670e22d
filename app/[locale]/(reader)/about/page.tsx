import { readerMetadata, readerPage } from "@/app/reader-page";
import { AboutView } from "@/components/about/about-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, ({ view }) => ({ title: messagesOf(view.locale).about.title, place: { page: "about" } }));
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => (
    <ReaderFrame {...seen} place={{ page: "about" }}>
      <AboutView />
    </ReaderFrame>
  ));
}
