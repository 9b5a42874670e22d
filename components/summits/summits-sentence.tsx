import { useTranslations } from "next-intl";
import { formatDateSpan } from "@/components/countdown/format-date-span";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { EventList, ListedEvent } from "@/lib/domain/events/events";
import { capitalised, formatCountWord } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";

/** The message key of the sentence for this event. */
function sentenceOf({ countdown }: ListedEvent) {
  switch (countdown.state) {
    case "upcoming":
    case "today":
    case "cancelled":
      return countdown.state;
    case "in_session":
      return "underWay";
    case "passed_unreported":
      return "unreported";
    case "not_confirmed":
      return countdown.postponed ? "postponed" : countdown.passed ? "unreported" : "dayOpen";
    default:
      return "last";
  }
}

/** The next event, or that there is none and which was the last. */
export function SummitsSentence({ list, view }: { list: EventList; view: ReaderView }) {
  const t = useTranslations("summits");
  const { locale } = view;
  const past = shownDay(view) !== null;
  const event = list.coming[0] ?? list.past[0];
  if (!event) return t(past ? "sentence.nonePast" : "sentence.none");
  const key = sentenceOf(event);
  const count = event.countdown.state === "upcoming" ? event.countdown.days : 0;
  const values = {
    name: plainWording(event.event.name, locale),
    date: event.starts ? formatDateSpan({ starts: event.starts, ends: event.ends }, locale) : t("noDate"),
    count,
    word: capitalised(formatCountWord(count, locale)),
  };
  return past ? t(`sentence.${key}Past`, values) : t(`sentence.${key}`, values);
}
