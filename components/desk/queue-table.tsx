import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { Locale, Official } from "@/lib/domain/record/record";
import type { FieldAt, QueueName, WorkQueue } from "@/lib/domain/work-queue/work-queue";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { plainWording } from "@/lib/format/wordings";
import { DraftBoxCell, SelectDraftsForm } from "./select-drafts";
import { DateRow, LinkRow, RecordCell, ReportRow, SetRow } from "./queue-rows";

type Props = {
  name: Exclude<QueueName, "verify" | "measures">;
  queue: WorkQueue;
  officials: ReadonlyMap<string, Official>;
  mayResolve: boolean;
  mayDiscard: boolean;
  locale: Locale;
};

type Translate = ReturnType<typeof useTranslations<"desk.queue">>;
type Columns = readonly Parameters<Translate>[0][];

/** The entries of one queue, each linked to the form that settles it. */
export function QueueTable({ name, ...props }: Props) {
  const t = useTranslations("desk.queue");
  const { columns, rows } = tableOf(name, props, t);
  const entries = (
    <DataTable labelledBy="queue-title" columns={columns.map((column) => t(column))}>
      {rows}
    </DataTable>
  );
  return name === "drafts" && props.mayDiscard ? (
    <SelectDraftsForm back="/admin?queue=drafts">{entries}</SelectDraftsForm>
  ) : (
    entries
  );
}

function tableOf(
  name: Props["name"],
  { queue, officials, mayResolve, mayDiscard, locale }: Omit<Props, "name">,
  t: Translate,
): { columns: Columns; rows: ReactNode[] } {
  const field = ({ type, path }: FieldAt) => (
    <td data-label={t("column.field")}>{formatFieldPath(type, path, locale)}</td>
  );
  const saved = ({ who, at }: { who: string; at: Date }) => (
    <>
      <td data-label={t("column.who")}>{who}</td>
      <td data-label={t("column.saved")}>{formatMoment(at, locale)}</td>
    </>
  );
  switch (name) {
    case "sets":
      return {
        columns: [
          "column.set",
          "column.status",
          "column.note",
          "column.drafts",
          "column.who",
          "column.saved",
        ],
        rows: queue.sets.map((set) => <SetRow key={set.setId} set={set} locale={locale} />),
      };
    case "drafts":
      return {
        columns: [
          ...(mayDiscard ? ["column.select" as const] : []),
          "column.record",
          "column.who",
          "column.saved",
        ],
        rows: queue.drafts.map((draft) => (
          <tr key={`${draft.type}/${draft.id}`}>
            {mayDiscard ? (
              <DraftBoxCell
                draft={draft}
                name={plainWording(draft.title, locale)}
                label={t("column.select")}
              />
            ) : null}
            <RecordCell named={draft} locale={locale} />
            {saved(draft)}
          </tr>
        )),
      };
    case "conflicts":
      return {
        columns: ["column.record", "column.who", "column.saved"],
        rows: queue.conflicts.map((text) => (
          <tr key={text.conflict}>
            <RecordCell named={text} locale={locale} href={`/admin/conflicts/${text.conflict}`} />
            {saved(text)}
          </tr>
        )),
      };
    case "unverified":
      return {
        columns: ["column.record"],
        rows: queue.unverified.map((entry) => (
          <tr key={`${entry.type}/${entry.id}`}>
            <RecordCell named={entry} locale={locale} />
          </tr>
        )),
      };
    case "missing":
      return {
        columns: ["column.record", "column.field", "column.missing"],
        rows: queue.missing.map((text) => (
          <tr key={`${text.type}/${text.id} ${text.path}`}>
            <RecordCell named={text} locale={locale} />
            {field(text)}
            <td data-label={t("column.missing")}>{t(`missing.${text.language}`)}</td>
          </tr>
        )),
      };
    case "outdated":
      return {
        columns: ["column.record", "column.field", "column.since"],
        rows: queue.outdated.map((text) => (
          <tr key={`${text.type}/${text.id} ${text.path}`}>
            <RecordCell named={text} locale={locale} />
            {field(text)}
            <td data-label={t("column.since")}>
              {t("sinceVersion", { date: formatMoment(text.sinceAt, locale), version: text.since })}
            </td>
          </tr>
        )),
      };
    case "passed_dates":
    case "upcoming_dates":
      return {
        columns: ["column.record", "column.what", "column.date"],
        rows: queue[name].map((date, index) => (
          <DateRow
            key={index}
            date={date}
            locale={locale}
            person={plainWording(officials.get(date.official ?? "")?.name ?? null, locale) || null}
          />
        )),
      };
    case "dead_links":
    case "refused_links":
    case "unchecked_links":
      return {
        columns: ["column.record", "column.address", "column.answer", "column.tried"],
        rows: queue[name].map((entry) => <LinkRow key={entry.id} entry={entry} locale={locale} />),
      };
    case "reports":
      return {
        columns: [
          "column.record",
          "column.report",
          "column.contact",
          "column.reported",
          ...(mayResolve ? ["column.action" as const] : []),
        ],
        rows: queue.reports.map((report) => (
          <ReportRow key={report.reportId} report={report} mayResolve={mayResolve} locale={locale} />
        )),
      };
  }
}
