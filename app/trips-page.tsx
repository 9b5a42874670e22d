import { askedPage, laterPage, type Asked } from "@/app/reader-page";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { tripsLists, TripsView } from "@/components/trips/trips-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutTrips({ view, parameters }: Asked): About {
  const { title, description } = messagesOf(view.locale).trips;
  return { title, description, place: { page: "trips" }, ...laterPage(tripsLists, parameters) };
}

/** All trips inside their frame. */
export function TripsPage({ parameters, ...seen }: Asked) {
  const { view, record } = seen;
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutTrips({ ...seen, parameters })}>
      <TripsView record={record} view={view} asked={askedPage(parameters, tripsLists)} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} path="/calendar.ics" about="all" />
    </ReaderFrame>
  );
}
