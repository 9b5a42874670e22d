import { MissingRecord } from "@/app/missing-record";
import type { Seen } from "@/app/reader-page";
import { RecordNotesPart } from "@/app/record-notes";
import { CalendarLinks } from "@/components/site/calendar-links";
import { OfficialView } from "@/components/officials/official-view";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { currentRole } from "@/lib/domain/officials";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/words";

function findOfficial(id: string, { record }: Seen) {
  return record.officials.find((official) => official.id === id) ?? null;
}

export function aboutOfficial(id: string, seen: Seen): About | null {
  const official = findOfficial(id, seen);
  if (!official) return null;
  const { locale, asOf } = seen.view;
  const role = currentRole(official, asOf);
  return {
    title: plainWording(official.name, locale),
    ...(role ? { description: `${plainWording(role.title, locale)}, ${plainWording(role.organisation, locale)}` } : {}),
    place: { page: "official", id },
  };
}

/** One person inside the frame; an unknown id has its not-found page. */
export function OfficialPage({ id, ...seen }: Seen & { id: string }) {
  const official = findOfficial(id, seen);
  const about = aboutOfficial(id, seen);
  if (!official || !about) return <MissingRecord place={{ page: "official", id }} view={seen.view} />;
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={about}>
      <OfficialView official={official} record={seen.record} view={seen.view} />
      <RecordNotesPart type="official" id={id} view={seen.view} record={seen.record} />
      <CalendarLinks view={seen.view} siteUrl={env.SITE_URL} path={`/calendar/officials/${official.id}.ics`} about="official" />
      <FeedLinks view={seen.view} scope={{ of: "official", id }} />
    </ReaderFrame>
  );
}
