/** Answers requests for the table of rates as CSV. */
import { addMinutes, startOfMinute } from "date-fns";
import { hasLocale } from "next-intl";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { AsOf } from "@/lib/domain/time/as-of";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { csvText } from "@/lib/export/data/table";
import { fileAnswer, plainAnswer } from "@/lib/export/file-answer";
import { ratesTable } from "@/lib/export/data/rates-table";
import { fillMessage } from "@/lib/format/fill-message";
import { answer } from "@/lib/http/answer-context";
import { messagesOf } from "@/lib/messages/catalogue";

export type RatesCsvParams = Promise<{ locale: string; day: string }>;

/** `day` is a day or `live`. 404 for an unknown language and for an invalid or future day. */
export async function ratesCsv(params: RatesCsvParams, database: Database = processDatabase()): Promise<Response> {
  const { locale, day } = await params;
  if (!hasLocale(locales, locale)) return plainAnswer(404, "Not found");
  const at = now();
  const today = seoulDayOf(at);
  if (day !== "live" && (!isCalendarDay(day) || day > today)) {
    return plainAnswer(404, fillMessage(messagesOf(locale).rates.file.noDay, { value: day.slice(0, 40), today }));
  }
  const asOf: AsOf = day === "live" ? { kind: "now", at } : { kind: "day", on: day };
  const record = await readPublishedRecord(database);
  // The table of a past day changes with the record only; today a duty may begin with any minute.
  answer.freshUntil(day === "live" || day === today ? addMinutes(startOfMinute(at), 1) : null);
  return fileAnswer({
    text: csvText(ratesTable(record, asOf, locale, env.SITE_URL)),
    mediaType: "text/csv; charset=utf-8; header=present",
    lastModified: null,
    headers: { "Content-Disposition": `attachment; filename="rates-${day === "live" ? today : day}.csv"` },
  });
}
