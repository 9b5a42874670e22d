import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { trendLists, TrendsView } from "@/components/trends/trends-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutTrends({ view, parameters }: ReaderRequest): About {
  const { title, description } = messagesOf(view.locale).trends;
  return { title, description, place: { page: "trends" }, ...laterPage(trendLists, parameters) };
}

function TrendsPage({ parameters, ...context }: ReaderRequest) {
  return (
    <ReaderFrame {...context} siteUrl={env.SITE_URL} about={aboutTrends({ ...context, parameters })}>
      <TrendsView
        record={context.record}
        view={context.view}
        requested={requestedPage(parameters, trendLists)}
      />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTrends);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TrendsPage);
}
