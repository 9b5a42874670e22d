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
import { tripsLists, TripsView } from "@/components/trips/trips-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutTrips({ view, parameters }: ReaderRequest): About {
  const { title, description } = messagesOf(view.locale).trips;
  return { title, description, place: { page: "trips" }, ...laterPage(tripsLists, parameters) };
}

function TripsPage({ parameters, ...context }: ReaderRequest) {
  const { view, record } = context;
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={aboutTrips({ ...context, parameters })}
    >
      <TripsView record={record} view={view} requested={requestedPage(parameters, tripsLists)} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} scope={{ of: "all" }} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTrips);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TripsPage);
}
