import { EmbedBox } from "@/app/embed-box";
import type { Seen } from "@/app/reader-page";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { SummitsView } from "@/components/summits/summits-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutSummits({ view }: Seen): About {
  const { title, description } = messagesOf(view.locale).summits;
  return { title, description, place: { page: "summits" } };
}

/** All events inside their frame. */
export function SummitsPage({ view, record }: Seen) {
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutSummits({ view, record })}>
      <SummitsView record={record} view={view} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} path="/calendar.ics" about="all" />
      <EmbedBox place={{ page: "summits" }} view={view} record={record} />
    </ReaderFrame>
  );
}
