import { MissingRecord } from "@/app/_reader/missing-record";
import { requestedPage, laterPage, type ReaderRequest, type ReaderContext } from "@/app/_reader/reader-page";
import { RecordNotesPart } from "@/app/_reader/record-notes";
import { CalendarLinks } from "@/components/site/calendar-links";
import { officialLists, OfficialView } from "@/components/officials/official-view";
import { FeedLinks } from "@/components/site/feed-links";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/record/lookup";
import { currentRole } from "@/lib/domain/people-and-trips/officials";
import { env } from "@/lib/env";
import { plainWording } from "@/lib/format/wordings";

function findOfficial(id: string, { record }: ReaderContext) {
  return record.officials.find((official) => official.id === id) ?? null;
}

export function aboutOfficial(id: string, { parameters, ...context }: ReaderRequest): About | null {
  const official = findOfficial(id, context);
  if (!official) return null;
  const { locale, asOf } = context.view;
  const role = currentRole(official, asOf, lookupOf(context.record).sources);
  return {
    title: plainWording(official.name, locale),
    ...(role
      ? { description: `${plainWording(role.title, locale)}, ${plainWording(role.organisation, locale)}` }
      : {}),
    place: { page: "official", id },
    ...laterPage(officialLists, parameters),
  };
}

export function OfficialPage({ id, parameters, ...context }: ReaderRequest & { id: string }) {
  const official = findOfficial(id, context);
  const about = aboutOfficial(id, { ...context, parameters });
  if (!official || !about) return <MissingRecord place={{ page: "official", id }} view={context.view} />;
  return (
    <ReaderFrame {...context} siteUrl={env.SITE_URL} about={about}>
      <OfficialView
        official={official}
        record={context.record}
        view={context.view}
        requested={requestedPage(parameters, officialLists)}
      />
      <RecordNotesPart
        type="official"
        id={id}
        place={{ page: "official", id }}
        requested={requestedPage(parameters, officialLists)}
        lists={officialLists}
        view={context.view}
        record={context.record}
      />
      <CalendarLinks view={context.view} siteUrl={env.SITE_URL} scope={{ of: "official", id }} />
      <FeedLinks view={context.view} scope={{ of: "official", id }} />
      <FollowLink view={context.view} scope={{ of: "official", id }} isOffered={env.SMTP_URL !== undefined} />
    </ReaderFrame>
  );
}
