import { EmbedBox } from "@/app/_reader/embed-box";
import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { summitsLists, SummitsView } from "@/components/summits/summits-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutSummits({ view, parameters }: ReaderRequest): About {
  const { title, description } = messagesOf(view.locale).summits;
  return { title, description, place: { page: "summits" }, ...laterPage(summitsLists, parameters) };
}

function SummitsPage({ parameters, ...context }: ReaderRequest) {
  const { view, record } = context;
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={aboutSummits({ ...context, parameters })}
    >
      <SummitsView record={record} view={view} requested={requestedPage(parameters, summitsLists)} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} scope={{ of: "all" }} />
      <EmbedBox place={{ page: "summits" }} view={view} record={record} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutSummits);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, SummitsPage);
}
