import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReaderView } from "@/components/site/reader-view";
import { ChoiceForm } from "@/components/ui/choice-form";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import { entryKinds } from "@/lib/domain/timeline/entries";
import {
  issuesOnRecord,
  timelineSides,
  type Timeline,
  type TimelineFilter,
} from "@/lib/domain/timeline/timeline";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatNumber } from "@/lib/format/numbers";
import { plainWording, wordingOf } from "@/lib/format/wordings";
import type { TimelineProblem } from "@/lib/schemas/addresses/timeline-address";
import { TimelineProblems } from "./timeline-problems";
import styles from "./timeline-filter-bar.module.css";

type Props = {
  record: PublicRecord;
  timeline: Timeline;
  choice: TimelineFilter;
  problems: TimelineProblem[];
  view: ReaderView;
  address: string;
};

/** With more issues than this the list would outweigh the page; an issue's own address still works. */
const issuesOffered = 200;

/** Filters by kind, side and issue. The form's values are in the address, so it works without script. */
export function TimelineFilterBar({ record, timeline, choice, problems, view, address }: Props) {
  const t = useTranslations("timeline");
  const status = useTranslations("status");
  const { locale } = view;
  const onRecord = issuesOnRecord(record.issues, view.asOf);
  const selected = record.issues.find(({ id }) => id === choice.issue);
  const offered = onRecord.slice(0, issuesOffered);
  const options = selected && !offered.includes(selected) ? [selected, ...offered] : offered;
  const filterText = [
    choice.kind ? t(`kind.${choice.kind}`) : null,
    choice.side ? status(`sideName.${choice.side}`) : null,
    selected ? plainWording(selected.title, locale) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
  return (
    <FilterAnchor className={`${styles.bar} no-print`} label={t("filter.label")}>
      <TimelineProblems problems={problems} issueIds={onRecord.map(({ id }) => id)} />
      <ChoiceForm className={styles.row} action={`${address}${filterAnchor}`}>
        <Choice name="kind" label={t("filter.kind")} all={t("filter.allKinds")} value={choice.kind}>
          {entryKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Choice>
        <Choice name="side" label={t("filter.side")} all={t("filter.allSides")} value={choice.side}>
          {timelineSides.map((side) => (
            <option key={side} value={side}>
              {status(`sideName.${side}`)}
            </option>
          ))}
        </Choice>
        <Choice name="issue" label={t("filter.issue")} all={t("filter.allIssues")} value={choice.issue}>
          {options.map(({ id, title }) => (
            <option key={id} value={id} lang={wordingOf(title, locale)?.language}>
              {plainWording(title, locale)}
            </option>
          ))}
        </Choice>
        <button type="submit">{t("filter.apply")}</button>
      </ChoiceForm>
      <p className={styles.note}>{t("filter.note")}</p>
      {filterText === "" ? null : (
        <div className={styles.result} role="status">
          {timeline.entries.length > 0 ? (
            <p>
              {t("filter.result", {
                count: timeline.entries.length,
                total: formatNumber(timeline.total, locale),
                asked: filterText,
              })}{" "}
              <a href={`${address}${filterAnchor}`}>{t("filter.clear")}</a>
            </p>
          ) : (
            <Empty
              choice={choice}
              filterText={filterText}
              past={view.asOf.kind === "day"}
              address={address}
            />
          )}
        </div>
      )}
    </FilterAnchor>
  );
}

type ChoiceProps = {
  name: keyof TimelineFilter;
  label: string;
  all: string;
  value: string | null;
  children: ReactNode;
};

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <p className={styles.choice}>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {children}
      </select>
    </p>
  );
}

function Empty({
  choice,
  filterText,
  past,
  address,
}: {
  choice: TimelineFilter;
  filterText: string;
  past: boolean;
  address: string;
}) {
  const t = useTranslations("timeline");
  const travels = choice.kind !== null && choice.kind !== "development" && choice.kind !== "event";
  return (
    <>
      <p>
        {t(past ? "empty.past" : "empty.live", { asked: filterText })}{" "}
        {choice.kind === "event" && choice.side ? t("empty.sideOfEvent") : null}
        {travels && choice.side === "text" ? t("empty.textOfTrip") : null}
      </p>
      <p>
        <a href={`${address}${filterAnchor}`}>{t("filter.clear")}</a>
      </p>
    </>
  );
}
