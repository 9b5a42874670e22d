import { type Seen, readerMetadata, readerPage } from "@/app/reader-page";
import { AboutView } from "@/components/about/about-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

function about({ view }: Seen): About {
  return { title: messagesOf(view.locale).about.title, place: { page: "about" } };
}

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, about);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={about(seen)}>
      <AboutView locale={seen.view.locale} />
    </ReaderFrame>
  ));
}
