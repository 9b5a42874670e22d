import type { Seen } from "@/app/reader-page";
import { ChangesView } from "@/components/changes/changes-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { whatChanged } from "@/lib/domain/what-changed";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { changesQuery, parseChangesChoice, untilAsOf } from "@/lib/schemas/changes-address";
import { sinceAsOf } from "@/lib/schemas/since";

type Props = Seen & { parameters?: Record<string, string | string[] | undefined> };

/** What changed since a day, an event or a visit, inside the frame; without a choice the last days. */
export async function ChangesPage({ view, record, parameters = {} }: Props) {
  const asked = parseChangesChoice(parameters, record.events, view.madeAt);
  const { choice } = asked;
  const changed = choice && whatChanged(record, await readPublishedChanges(), sinceAsOf(choice.since), untilAsOf(choice, view.madeAt));
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={{ ...aboutChanges({ view, record }), query: choice ? changesQuery(choice) : "" }}>
      <ChangesView record={record} view={view} asked={asked} changed={changed} />
    </ReaderFrame>
  );
}

/** A choice has the page without one as its canonical address. */
export function aboutChanges({ view }: Seen): About {
  const { title, description } = messagesOf(view.locale).changes;
  return { title, description, place: { page: "changes" } };
}
