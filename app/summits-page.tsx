import { EmbedBox } from "@/app/embed-box";
import { askedPage, laterPage, type Asked } from "@/app/reader-page";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { summitsLists, SummitsView } from "@/components/summits/summits-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutSummits({ view, parameters }: Asked): About {
  const { title, description } = messagesOf(view.locale).summits;
  return { title, description, place: { page: "summits" }, ...laterPage(summitsLists, parameters) };
}

/** All events inside their frame. */
export function SummitsPage({ parameters, ...seen }: Asked) {
  const { view, record } = seen;
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutSummits({ ...seen, parameters })}>
      <SummitsView record={record} view={view} asked={askedPage(parameters, summitsLists)} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} path="/calendar.ics" about="all" />
      <EmbedBox place={{ page: "summits" }} view={view} record={record} />
    </ReaderFrame>
  );
}
