import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { AgeLimit } from "@/lib/domain/freshness";
import { lookupOf } from "@/lib/domain/lookup";
import { type AccountRole, may } from "@/lib/domain/permissions";
import type { Locale, TalksRecord } from "@/lib/domain/record";
import { countWaiting, type LatestSave, type QueueName, type WorkQueue } from "@/lib/domain/work-queue";
import type { DueCheck } from "@/lib/domain/work-queue-checks";
import { formatAge } from "@/lib/format/ages";
import { formatMoment } from "@/lib/format/desk-times";
import { plainWording, wordingOf } from "@/lib/format/words";
import { CheckForm } from "./check-form";
import type { CheckRow } from "./check-row";
import { CheckTable } from "./check-table";
import { DeskWords } from "./desk-words";
import { LatestSaves } from "./latest-saves";
import { daysOf, QueueList } from "./queue-list";
import { QueueTable } from "./queue-table";
import form from "./form.module.css";
import styles from "./queue.module.css";

type Props = {
  queue: WorkQueue;
  chosen: QueueName;
  limit: AgeLimit;
  record: TalksRecord;
  versions: ReadonlyMap<string, { version: number; developments: number }>;
  saves: LatestSave[];
  /** How many issues were just said to be still accurate. */
  checked: number | null;
  role: AccountRole;
  locale: Locale;
};

/** The desk's first page: what waits for a person, and the queue that was chosen. */
export function QueueView({ queue, chosen, limit, saves, checked, locale, ...rest }: Props) {
  const t = useTranslations("desk.queue");
  const every = (hours: AgeLimit["hours"]) => t(`limit.h${hours}`);
  const event = plainWording(limit.event?.name ?? null, locale);
  const now = event ? t("limit.event", { event, every: every(limit.hours) }) : t("limit.none", { every: every(limit.hours) });
  const next = limit.next ? t("limit.next", { date: formatMoment(limit.next.at, locale), every: every(limit.next.hours) }) : "";
  return (
    <>
      <PageHead title={t("title", { count: countWaiting(queue) })}>
        <p className={styles.lead}>
          {now} {next}
        </p>
      </PageHead>
      <div className={styles.columns}>
        <QueueList queue={queue} chosen={chosen} />
        <div>
          <section className={styles.part} aria-labelledby="queue-title">
            <h2 id="queue-title" className={styles.head}>
              {t(`name.${chosen}`)} <span>{queue[chosen].length}</span>
            </h2>
            {checked === null ? null : (
              <p className={form.said} role="status">
                {t("check.done", { count: checked })}
              </p>
            )}
            {chosen === "outdated" && queue.outdated.length > 0 ? <p className={form.hint}>{t("outdatedHint")}</p> : null}
            <Entries queue={queue} chosen={chosen} limit={limit} locale={locale} {...rest} />
          </section>
          <LatestSaves saves={saves} locale={locale} />
        </div>
      </div>
    </>
  );
}

/** For a form that was sent without script after its session had ended: what it sent, at its own place in the page. */
export function SentCheckForm({ locale }: { locale: Locale }) {
  return (
    <>
      {null}
      <div className={styles.columns}>
        {null}
        <div>
          <section className={styles.part}>
            {null}
            {null}
            {null}
            <DeskWords locale={locale}>
              <CheckForm rows={[]} sources={[]} limitHours={0} locale={locale} isSignedOut />
            </DeskWords>
          </section>
          {null}
        </div>
      </div>
    </>
  );
}

function Entries({ queue, chosen, limit, record, versions, role, locale }: Omit<Props, "saves" | "checked">) {
  const t = useTranslations("desk.queue");
  if (queue[chosen].length === 0) return <p className="absent">{t(`empty.${chosen}`, daysOf(chosen))}</p>;
  if (chosen !== "verify") {
    const { officials } = lookupOf(record);
    return <QueueTable name={chosen} queue={queue} officials={officials} maySettle={may(role, "settle_report")} locale={locale} />;
  }
  const rows = queue.verify.map((due) => checkRow(due, versions, locale));
  if (!may(role, "check_accuracy")) return <CheckTable rows={rows} limitHours={limit.hours} locale={locale} />;
  const sources = record.sources.map(({ id, title, publisher }) => ({ id, label: `${title} (${publisher})` }));
  return (
    <DeskWords locale={locale}>
      <CheckForm rows={rows} sources={sources} limitHours={limit.hours} locale={locale} />
    </DeskWords>
  );
}

function checkRow({ standing, checkedAt, freshness }: DueCheck, versions: Props["versions"], locale: Locale): CheckRow {
  const { issue, stage, contested } = standing;
  const seen = versions.get(issue.id);
  return {
    id: issue.id,
    title: wordingOf(issue.title, locale) ?? { text: issue.id, language: locale },
    shown: `${seen?.version ?? 0}.${seen?.developments ?? 0}`,
    stage,
    contested,
    checked: checkedAt && formatMoment(checkedAt, locale),
    age: freshness.ageHours === null ? null : formatAge(freshness.ageHours, locale),
    overrunHours: freshness.overrunHours,
  };
}
