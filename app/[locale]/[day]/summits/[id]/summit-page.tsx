import { EmbedBox } from "@/app/_reader/embed-box";
import { MissingRecord } from "@/app/_reader/missing-record";
import { requestedPage, laterPage, type ReaderRequest } from "@/app/_reader/reader-page";
import { RecordNotesPart } from "@/app/_reader/record-notes";
import { CalendarLinks } from "@/components/site/calendar-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About, ReaderView } from "@/components/site/reader-view";
import { EventBeforeAnnouncement } from "@/components/summits/event-before-announcement";
import { summitLists, SummitView } from "@/components/summits/summit-view";
import type { TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

export function aboutSummit(id: string, { view, record, parameters }: ReaderRequest): About | null {
  const event = record.events.find((each) => each.id === id);
  return event ? { ...aboutFound(event, view), ...laterPage(summitLists, parameters) } : null;
}

/** An event's name often reveals what happened, so it is hidden before the first announcement. */
function aboutFound(event: TalksEvent, { locale, asOf }: ReaderView): About {
  const t = translatorOf(locale);
  const place = { page: "summit", id: event.id } as const;
  if (!scheduleAsOf(event, asOf).current)
    return { title: t("summits.notThenTitle"), description: t("summits.description"), place };
  return {
    title: plainWording(event.name, locale),
    description: t("summits.eventDescription", {
      kind: t(`status.eventKind.${event.kind}`),
      place: plainWording(event.place, locale),
    }),
    place,
  };
}

/** Before the event's first announcement the page says so instead of showing what came later. */
export function SummitPage({ id, view, record, parameters }: ReaderRequest & { id: string }) {
  const page = requestedPage(parameters, summitLists);
  const event = record.events.find((each) => each.id === id);
  if (!event) return <MissingRecord place={{ page: "summit", id }} view={view} />;
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutFound(event, view), ...laterPage(summitLists, parameters) }}
    >
      {scheduleAsOf(event, view.asOf).current ? (
        <>
          <SummitView event={event} record={record} view={view} requested={page} />
          <RecordNotesPart
            type="event"
            id={id}
            place={{ page: "summit", id }}
            requested={page}
            lists={summitLists}
            view={view}
            record={record}
          />
          <CalendarLinks view={view} siteUrl={env.SITE_URL} scope={{ of: "event", id }} />
          <EmbedBox place={{ page: "summit", id }} view={view} record={record} />
        </>
      ) : (
        <EventBeforeAnnouncement event={event} view={view} />
      )}
    </ReaderFrame>
  );
}
