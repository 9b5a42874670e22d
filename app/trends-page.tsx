import type { Seen } from "@/app/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { TrendsView } from "@/components/trends/trends-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutTrends({ view }: Seen): About {
  const { title, description } = messagesOf(view.locale).trends;
  return { title, description, place: { page: "trends" } };
}

/** The charts and their tables inside the frame. */
export function TrendsPage(seen: Seen) {
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={aboutTrends(seen)}>
      <TrendsView record={seen.record} view={seen.view} />
    </ReaderFrame>
  );
}
