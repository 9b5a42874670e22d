import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { HeldMeeting, MonthOfMeetings } from "@/lib/domain/people-and-trips/meetings";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatShortMonth } from "@/lib/format/dates/days";
import { PersonLink } from "./person-link";
import { TripDate } from "./trip-date";
import chart from "./trip-chart.module.css";
import styles from "./meetings-by-month.module.css";

type Props = { months: readonly MonthOfMeetings[]; view: ReaderView; lookup: Lookup };

/** Meetings by month, newest first; radio buttons and CSS choose the month. */
export function MeetingsByMonth({ months, view, lookup }: Props) {
  const t = useTranslations("trips.meetingsHeld");
  return (
    <fieldset className={`${chart.choice} ${styles.months}`}>
      <legend className="visually-hidden">{t("month")}</legend>
      {months.map(({ month, meetings }, index) => {
        const name = formatShortMonth(month, view.locale);
        return (
          <div key={month} className={chart.period}>
            <label className={chart.option}>
              <input type="radio" name="met" value={month} defaultChecked={index === 0} />
              <span>{name}</span>
            </label>
            <div className={chart.panel}>
              <ul className={styles.meetings} aria-label={t("in", { month: name })}>
                {meetings.map((meeting) => (
                  <Item
                    key={`${meeting.date.value} ${meeting.met.official ?? meeting.met.label?.en ?? ""}`}
                    meeting={meeting}
                    view={view}
                    lookup={lookup}
                  />
                ))}
              </ul>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

function Item({
  meeting: { date, met, who, trips },
  view,
  lookup,
}: Omit<Props, "months"> & { meeting: HeldMeeting }) {
  const t = useTranslations("trips.meetingsHeld");
  return (
    <li>
      <b>
        <TripDate date={date} locale={view.locale} />
      </b>
      <span>
        {t.rich("by", {
          who: () =>
            who.map((id, index) => (
              <span key={id}>
                {index > 0 ? ", " : null}
                <PersonLink id={id} view={view} lookup={lookup} />
              </span>
            )),
          whom: () => <PersonLink id={met.official} label={met.label} view={view} lookup={lookup} />,
        })}{" "}
        {trips.map((id, index) => (
          <a
            key={id}
            className={styles.trip}
            href={addressOf({ page: "trip", id }, view.locale, shownDay(view))}
          >
            {trips.length > 1 ? t("tripNumber", { number: index + 1 }) : t("trip")}
          </a>
        ))}
      </span>
    </li>
  );
}
