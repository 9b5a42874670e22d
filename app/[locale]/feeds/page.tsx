import { type ReaderContext, readerMetadata, readerPage, type ReaderProps } from "@/app/_reader/reader-page";
import { FeedsView } from "@/components/feeds/feeds-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { feedGroups } from "@/lib/export/feed/feed-list";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutFeeds({ view }: ReaderContext): About {
  const { title, description } = messagesOf(view.locale).feeds.page;
  return { title, description, place: { page: "feeds" } };
}

function FeedsPage(context: ReaderContext) {
  const { view, record } = context;
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutFeeds(context)}>
      <FeedsView groups={feedGroups(record, view.locale)} siteUrl={env.SITE_URL} locale={view.locale} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutFeeds);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, FeedsPage);
}
