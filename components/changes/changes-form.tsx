import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { ChoiceForm } from "@/components/ui/choice-form";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { TalksEvent } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatLocalDate } from "@/lib/format/dates/local-dates";
import { plainWording, wordingOf } from "@/lib/format/wordings";
import type { ChangesRequest } from "@/lib/schemas/addresses/changes-address";
import { lastDateOf, sinceAsOf } from "@/lib/schemas/addresses/since";
import { VisitLink } from "@/components/visit/visit-link";
import styles from "./changes.module.css";

type Props = { requested: ChangesRequest; events: readonly TalksEvent[]; view: ReaderView };

/** With more events than this the list would outweigh the page; an event's own address still works. */
const eventsOffered = 200;

function pastEvents(events: readonly TalksEvent[], now: Date) {
  return events
    .flatMap((event) => lastDateOf(event, now) ?? [])
    .sort((a, b) => comparePartialDates(b.date, a.date))
    .slice(0, eventsOffered);
}

/** Start of the comparison: a day, an event or the last visit. The first two work without script. */
export function ChangesForm({ requested, events, view }: Props) {
  const t = useTranslations("changes.form");
  const { locale } = view;
  const { choice, typed, problems } = requested;
  const address = addressOf({ page: "changes" }, locale, null);
  const today = seoulDayOf(view.madeAt);
  const isInvalid = (name: "since" | "until") => problems.some(({ parameter }) => parameter === name);
  const day = (name: "since" | "until", value: string) => ({
    id: name,
    name,
    // A date field cannot show an invalid day, and the typed text is preserved.
    type: isInvalid(name) ? "text" : "date",
    defaultValue: value,
    "aria-invalid": isInvalid(name) || undefined,
    "aria-describedby": isInvalid(name) ? "changes-problems" : undefined,
    ...(isInvalid(name) ? {} : { max: today }),
  });
  const since = choice ? asOfDay(sinceAsOf(choice.since)) : typed.since;
  return (
    <FilterAnchor className={`${styles.form} no-print`} label={t("label")}>
      <ChoiceForm action={`${address}${filterAnchor}`}>
        <p>
          <label htmlFor="since">{t("day")}</label>
          <input {...day("since", since)} required />
        </p>
        <p>
          <label htmlFor="until">{t("until")}</label>
          <input {...day("until", choice ? (choice.until ?? "") : typed.until)} />
        </p>
        <button type="submit">{t("show")}</button>
      </ChoiceForm>
      <ChoiceForm action={`${address}${filterAnchor}`}>
        <p>
          <label htmlFor="since-event">{t("event")}</label>
          <select
            id="since-event"
            name="since"
            defaultValue={choice?.since.kind === "event" ? choice.since.event.id : ""}
            required
          >
            <option value="">{t("choose")}</option>
            {pastEvents(events, view.madeAt).map(({ event, date }) => (
              <option key={event.id} value={event.id} lang={wordingOf(event.name, locale)?.language}>
                {formatLocalDate(date, locale)} · {plainWording(event.name, locale)}
              </option>
            ))}
          </select>
        </p>
        <button type="submit">{t("show")}</button>
      </ChoiceForm>
      <VisitLink
        address={address}
        madeAtMs={view.madeAt.getTime()}
        label={t("visit")}
        note={t("visitKept")}
      />
    </FilterAnchor>
  );
}
