import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { AgeLimit } from "@/lib/domain/board/check-age";
import { lookupOf } from "@/lib/domain/record/lookup";
import { type AccountRole, can } from "@/lib/domain/editing/permissions";
import type { SavedFilter } from "@/lib/domain/editing/saved-filter";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import {
  countOpenEntries,
  type LatestSave,
  type QueueName,
  type WorkQueue,
} from "@/lib/domain/work-queue/work-queue";
import type { DueCheck } from "@/lib/domain/work-queue/checks";
import { formatAge } from "@/lib/format/dates/ages";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { plainWording, wordingOf } from "@/lib/format/wordings";
import { CheckForm } from "./check-form";
import { CheckRowCells, type CheckRow, CheckTable } from "./check-row";
import { DeskMessages } from "./desk-messages";
import { MeasureCells, MeasureTable } from "./measure-check";
import { LatestSaves } from "./latest-saves";
import { queueDays, QueueList } from "./queue-list";
import { QueueTable } from "./queue-table";
import { SavedFilterLinks } from "./saved-filter-links";
import { TaskLinks } from "./task-links";
import form from "./form.module.css";
import styles from "./queue.module.css";

type Props = {
  queue: WorkQueue;
  chosen: QueueName;
  limit: AgeLimit;
  record: PublicRecord;
  versions: ReadonlyMap<string, { version: number; developments: number }>;
  measureVersions: ReadonlyMap<string, number>;
  saves: LatestSave[];
  /** How many records were just verified. */
  checked: number | null;
  /** Of all lists. */
  filters: readonly SavedFilter[];
  role: AccountRole;
  locale: Locale;
};

/** The desk's first page: the work queues, and the chosen one. */
export function QueueView({ queue, chosen, limit, saves, checked, filters, locale, ...rest }: Props) {
  const t = useTranslations("desk.queue");
  const every = (hours: AgeLimit["hours"]) => t(`limit.h${hours}`);
  const event = plainWording(limit.event?.name ?? null, locale);
  const now = event
    ? t("limit.event", { event, every: every(limit.hours) })
    : t("limit.none", { every: every(limit.hours) });
  const next = limit.next
    ? t("limit.next", { date: formatMoment(limit.next.at, locale), every: every(limit.next.hours) })
    : "";
  return (
    <>
      <PageHead title={t("title", { count: countOpenEntries(queue) })}>
        <p className={styles.lead}>
          {now} {next}
        </p>
      </PageHead>
      <TaskLinks role={rest.role} />
      <SavedFilterLinks filters={filters} />
      <div className={styles.columns}>
        <QueueList queue={queue} chosen={chosen} />
        <div>
          <section className={styles.part} aria-labelledby="queue-title">
            <h2 id="queue-title" className={styles.head}>
              {t(`name.${chosen}`)} <span>{queue[chosen].length}</span>
            </h2>
            {checked === null ? null : (
              <p className={form.said} role="status">
                {t(chosen === "measures" ? "check.done.measure" : "check.done.issue", { count: checked })}
              </p>
            )}
            {(chosen === "outdated" || chosen === "measures") && queue[chosen].length > 0 ? (
              <p className={form.hint}>{t(`${chosen}Hint`)}</p>
            ) : null}
            {chosen === "reports" ? (
              <p>
                <a href="/admin/reports">{t("resolvedReports")}</a>
              </p>
            ) : null}
            <Entries queue={queue} chosen={chosen} limit={limit} locale={locale} {...rest} />
          </section>
          <LatestSaves saves={saves} locale={locale} />
        </div>
      </div>
    </>
  );
}

/** For a form of this page submitted without script by a sender who is signed out or lacks permission. */
export function ResubmitQueueForm({ queue, locale }: { queue: QueueName; locale: Locale }) {
  return (
    <DeskMessages locale={locale}>
      {queue === "verify" || queue === "measures" ? (
        <CheckForm
          type={queue === "measures" ? "measure" : "issue"}
          columns={[]}
          rows={[]}
          sources={[]}
          isSent
        />
      ) : null}
    </DeskMessages>
  );
}

function Entries({
  queue,
  chosen,
  limit,
  record,
  versions,
  measureVersions,
  role,
  locale,
}: Omit<Props, "saves" | "checked" | "filters">) {
  const t = useTranslations("desk.queue");
  if (queue[chosen].length === 0) return <p className="absent">{t(`empty.${chosen}`, queueDays(chosen))}</p>;
  if (chosen !== "verify" && chosen !== "measures") {
    const { officials } = lookupOf(record);
    const mayResolve = can(role, "settle_report");
    return (
      <DeskMessages locale={locale}>
        {mayResolve ? null : <ResubmitQueueForm queue={chosen} locale={locale} />}
        <QueueTable
          name={chosen}
          queue={queue}
          officials={officials}
          mayResolve={mayResolve}
          mayDiscard={can(role, "discard_draft")}
          locale={locale}
        />
      </DeskMessages>
    );
  }
  const mayCheck = can(role, "check_accuracy");
  const sources = record.sources.map(({ id, title, publisher }) => ({
    id,
    label: `${title} (${publisher})`,
  }));
  if (chosen === "measures") {
    const columns = [t("column.goods"), t("column.toConfirm"), t("column.lastChecked")];
    if (!mayCheck)
      return [
        <ResubmitQueueForm key="sent" queue={chosen} locale={locale} />,
        <MeasureTable key="due" due={queue.measures} columns={columns} locale={locale} />,
      ];
    const rows = queue.measures.map((due) => ({
      id: due.measure.id,
      title: wordingOf(due.measure.goods, locale) ?? { text: due.measure.id, language: locale },
      shown: `${measureVersions.get(due.measure.id) ?? 0}.0`,
      cells: <MeasureCells due={due} locale={locale} />,
    }));
    return (
      <DeskMessages locale={locale}>
        <CheckForm type="measure" columns={columns} rows={rows} sources={sources} />
      </DeskMessages>
    );
  }
  const rows = queue.verify.map((due) => checkRow(due, versions, locale));
  if (!mayCheck)
    return [
      <ResubmitQueueForm key="sent" queue={chosen} locale={locale} />,
      <CheckTable key="due" rows={rows} limitHours={limit.hours} locale={locale} />,
    ];
  const columns = [
    t("column.issue"),
    t("column.board"),
    t("column.lastChecked"),
    t("column.age", { limit: formatAge(limit.hours, locale) }),
  ];
  return (
    <DeskMessages locale={locale}>
      <CheckForm
        type="issue"
        columns={columns}
        rows={rows.map((row) => ({
          ...row,
          cells: <CheckRowCells row={row} limitHours={limit.hours} locale={locale} />,
        }))}
        sources={sources}
      />
    </DeskMessages>
  );
}

function checkRow(
  { standing, checkedAt, checkAge }: DueCheck,
  versions: Props["versions"],
  locale: Locale,
): CheckRow {
  const { issue, stage, contested } = standing;
  const displayed = versions.get(issue.id);
  return {
    id: issue.id,
    title: wordingOf(issue.title, locale) ?? { text: issue.id, language: locale },
    shown: `${displayed?.version ?? 0}.${displayed?.developments ?? 0}`,
    stage,
    contested,
    checked: checkedAt && formatMoment(checkedAt, locale),
    age: checkAge.ageHours === null ? null : formatAge(checkAge.ageHours, locale),
    overrunHours: checkAge.overrunHours,
  };
}
