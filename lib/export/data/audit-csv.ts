/** Writes the audit log as CSV: in English with the stored words, in Korean with those of the log's page. */
import { stringify } from "csv-stringify/sync";

import type { LoggedEntry } from "@/lib/domain/editing/audit";
import type { Locale } from "@/lib/domain/record/record";
import { isoTime } from "@/lib/domain/time/stored-time";
import { formatLogAction, formatLogDetails, formatLogSubject } from "@/lib/format/log-entry";
import { translatorOf } from "@/lib/messages/translator";
import { csvOptions } from "./table";

const columns = [
  "seq",
  "recorded_at",
  "account_id",
  "who",
  "action",
  "result",
  "record_type",
  "record_id",
  "details",
  "address",
  "channel",
] as const;

/** The byte order mark, by which spreadsheets detect UTF-8, and the header line. */
export function auditCsvHead(locale: Locale): string {
  const t = translatorOf(locale);
  const labels = columns.map((column) => (locale === "en" ? column : t(`desk.log.csv.${column}`)));
  return `\uFEFF${stringify([labels], csvOptions)}`;
}

type Words = { action: string; result: string; type: string | null; details: string; channel: string };

function wordsOf(entry: LoggedEntry, locale: Locale): Words {
  const { action, result, recordType, details, channel } = entry;
  if (locale === "en") return { action, result, type: recordType, details: JSON.stringify(details), channel };
  const t = translatorOf(locale);
  return {
    action: formatLogAction(action, locale),
    result: t(`desk.log.result.${result}`),
    type: recordType === null ? null : formatLogSubject(recordType, locale),
    details: formatLogDetails({ ...entry, channel: "desk" }, locale)
      .map(({ label, value }) => `${label}: ${value}`)
      .join("\n"),
    channel: t(`desk.log.channel.${channel}`),
  };
}

/** Times are in UTC, empty where invalid. */
export function auditCsvLines(entries: readonly LoggedEntry[], locale: Locale): string {
  const rows = entries.map((entry) => {
    const { action, result, type, details, channel } = wordsOf(entry, locale);
    return [
      entry.seq,
      isoTime(entry.recordedAt),
      entry.accountId,
      entry.who,
      action,
      result,
      type,
      entry.recordId,
      details,
      entry.address,
      channel,
    ];
  });
  return stringify(rows, csvOptions);
}
