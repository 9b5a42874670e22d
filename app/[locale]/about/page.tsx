import { type ReaderProps, readerMetadata, readerPage, type ReaderContext } from "@/app/_reader/reader-page";
import { AboutView } from "@/components/about/about-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function about({ view }: ReaderContext): About {
  return { title: messagesOf(view.locale).about.title, place: { page: "about" } };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, about);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, (context) => (
    <ReaderFrame {...context} siteUrl={env.SITE_URL} about={about(context)}>
      <AboutView locale={context.view.locale} />
    </ReaderFrame>
  ));
}
