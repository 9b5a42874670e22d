import type { Seen } from "@/app/reader-page";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { TripsView } from "@/components/trips/trips-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutTrips({ view }: Seen): About {
  const { title, description } = messagesOf(view.locale).trips;
  return { title, description, place: { page: "trips" } };
}

/** All trips inside their frame. */
export function TripsPage({ view, record }: Seen) {
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutTrips({ view, record })}>
      <TripsView record={record} view={view} />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} path="/calendar.ics" about="all" />
    </ReaderFrame>
  );
}
