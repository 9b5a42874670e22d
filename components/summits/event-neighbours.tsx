import { useTranslations } from "next-intl";
import { Neighbours } from "@/components/site/neighbours";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { sortedEvents } from "@/lib/domain/events/events";
import type { TalksEvent } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

/** The previous and next event by date, among those known by then. */
export function EventNeighbours({
  event,
  events,
  view,
}: {
  event: TalksEvent;
  events: TalksEvent[];
  view: ReaderView;
}) {
  const t = useTranslations("summits");
  const known = sortedEvents(events, view.asOf).map((listed) => listed.event);
  const place = known.findIndex(({ id }) => id === event.id);
  const neighbour = (at: number) => {
    const other = at < 0 ? undefined : known[at];
    return other
      ? { href: addressOf({ page: "summit", id: other.id }, view.locale, shownDay(view)), text: other.name }
      : null;
  };
  return (
    <Neighbours
      previous={neighbour(place - 1)}
      next={neighbour(place + 1)}
      locale={view.locale}
      labels={{ label: t("neighbours"), previous: t("previous"), next: t("next") }}
    />
  );
}
