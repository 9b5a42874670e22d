/** Renders the page of an unpublished record: withdrawn, under review, or unknown. */
import { NotFoundView } from "@/components/site/not-found-view";
import type { ReaderView } from "@/components/site/reader-view";
import { WithdrawnView } from "@/components/withdrawn/withdrawn-view";
import { findAbsence } from "@/lib/db/published/withdrawn-records";
import { addressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import { recordTypeOf } from "@/lib/format/addresses/record-address";
import { responseContext } from "@/lib/http/response-context";

/** A memento ignores withdrawals after its moment. */
export async function MissingRecord({
  place,
  view,
}: {
  place: Extract<PageRef, { id: string }>;
  view: ReaderView;
}) {
  const absence = await findAbsence(recordTypeOf[place.page], place.id);
  if (!absence || absence.since > view.madeAt) {
    responseContext.status(404);
    return <NotFoundView kind={`${place.page}NotFound`} locale={view.locale} />;
  }
  responseContext.status(absence.state === "withdrawn" ? 410 : 404);
  return (
    <WithdrawnView
      absence={absence}
      locale={view.locale}
      addressIn={(locale) => addressOf(place, locale, null)}
    />
  );
}
