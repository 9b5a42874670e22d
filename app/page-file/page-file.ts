/** Answers requests for a page as a table (CSV) or as text (Markdown). */
import { addMinutes, startOfMinute } from "date-fns";
import { hasLocale } from "next-intl";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { whatChanged } from "@/lib/domain/changes/what-changed";
import { type Locale, locales } from "@/lib/domain/record/record";
import { publicRecordAsOf } from "@/lib/domain/record/visibility";
import type { AsOf } from "@/lib/domain/time/as-of";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { env } from "@/lib/env";
import { ratesTable } from "@/lib/export/data/rates-table";
import { csvText, type Table } from "@/lib/export/data/table";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { changesTable } from "@/lib/export/pages/changes-table";
import { boardTable, openTable } from "@/lib/export/pages/issues-table";
import { boardText, changesText, issueText, openText, ratesText } from "@/lib/export/pages/markdown";
import type { PageTableContext } from "@/lib/export/pages/page-columns";
import { timelineTable } from "@/lib/export/pages/timeline-table";
import { type TrendSeries, trendTable } from "@/lib/export/pages/trend-tables";
import { tripsTable } from "@/lib/export/pages/trips-table";
import type { PageFileEnding } from "@/lib/format/addresses/file-addresses";
import { responseContext } from "@/lib/http/response-context";
import { translatorOf } from "@/lib/messages/translator";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { parseBoardChoice } from "@/lib/schemas/addresses/board-address";
import { parseChangesChoice, untilAsOf } from "@/lib/schemas/addresses/changes-address";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { sinceAsOf } from "@/lib/schemas/addresses/since";
import { parseTimelineChoice } from "@/lib/schemas/addresses/timeline-address";
import { openSentence } from "@/lib/share/open-sentence";
import { ratesSentence } from "@/lib/share/rates-sentence";

type PageFileRequest = {
  ending: PageFileEnding;
  /** The segments after the language: `["as-of", "2025-10-22", "open"]`; the board is `["board"]`. */
  place: readonly string[];
  locale: string;
  parameters: AddressParameters;
};

type Problem = { parameter: string; value?: string };
/** The content of a file; null where there is no such record. */
type Made = { table: Table } | { text: string } | { problem: Problem } | null;

/** The first refused value of an address, with the parameter that has it. */
const refusedBy = (problems: readonly Problem[]): { problem: Problem } | null =>
  problems[0] ? { problem: problems[0] } : null;

function ofBoard(context: PageTableContext, ending: PageFileEnding, parameters: AddressParameters): Made {
  const { choice, problems } = parseBoardChoice(parameters);
  const { record, asOf, madeAt, locale } = context;
  return (
    refusedBy(problems) ??
    (ending === "csv"
      ? { table: boardTable(context, choice) }
      : { text: boardText(context, choice, openSentence(record.issues, asOf, madeAt, locale)) })
  );
}

async function ofChanges(
  context: PageTableContext,
  ending: PageFileEnding,
  parameters: AddressParameters,
  database: Database,
): Promise<Made> {
  const { record, madeAt } = context;
  const { choice, problems } = parseChangesChoice(parameters, record.events, madeAt);
  if (!choice) return refusedBy(problems);
  const changes = await readPublishedChanges(database);
  const [from, to] = [sinceAsOf(choice.since), untilAsOf(choice, madeAt)];
  return ending === "csv"
    ? { table: changesTable(context, changes, from, to) }
    : { text: changesText(context, whatChanged(record, changes, from, to), changes) };
}

async function made(
  context: PageTableContext,
  [page, id]: readonly string[],
  { ending, parameters }: PageFileRequest,
  database: Database,
): Promise<Made> {
  const { record, asOf, madeAt, locale, siteUrl } = context;
  switch (page) {
    case "board":
      return ofBoard(context, ending, parameters);
    case "open":
      return ending === "csv"
        ? { table: openTable(context) }
        : { text: openText(context, openSentence(record.issues, asOf, madeAt, locale)) };
    case "rates":
      return ending === "csv"
        ? { table: ratesTable(record, asOf, locale, siteUrl) }
        : { text: ratesText(context, ratesSentence(record.measures, asOf, locale)) };
    case "issues": {
      const text = issueText(context, id ?? "");
      return text === null ? null : { text };
    }
    case "timeline": {
      const { choice, problems } = parseTimelineChoice(
        parameters,
        record.issues.map((issue) => issue.id),
      );
      return refusedBy(problems) ?? { table: timelineTable(context, choice) };
    }
    case "trips":
      return { table: tripsTable(context) };
    case "trends":
      return { table: trendTable("groups", context) };
    case "changes":
      return ofChanges(context, ending, parameters, database);
    default:
      return null;
  }
}

/** Refused day or moment as a response. A past day and a moment change with the record only. */
async function contextOf(
  locale: Locale,
  day: string | null,
  requestedSeenAt: string | undefined,
  database: Database,
): Promise<PageTableContext | Response> {
  const t = translatorOf(locale);
  const at = now();
  const seenAt = requestedSeenAt === undefined ? null : parseSeenAt(requestedSeenAt, at);
  if (requestedSeenAt !== undefined && !seenAt)
    return plainResponse(400, t("data.file.seenAt", { value: requestedSeenAt.slice(0, 40) }));
  const madeAt = seenAt ?? at;
  const today = seoulDayOf(madeAt);
  if (day !== null && (!isCalendarDay(day) || day > today))
    return plainResponse(404, t("data.file.noDay", { value: day.slice(0, 40), today }));
  const record = seenAt ? await readRecordSeenAt(seenAt, database) : await readPublishedRecord(database);
  if (!record)
    return plainResponse(404, t("data.file.seenAt", { value: requestedSeenAt?.slice(0, 40) ?? "" }));
  const isSettled = seenAt !== null || (day !== null && day < today);
  responseContext.freshUntil(isSettled ? null : addMinutes(startOfMinute(at), 1));
  const asOf: AsOf = day === null ? { kind: "now", at: madeAt } : { kind: "day", on: day };
  return { record: publicRecordAsOf(record, asOf), asOf, madeAt, seenAt, locale, siteUrl: env.SITE_URL };
}

function tableResponse(table: Table, context: PageTableContext, headers: Record<string, string>): Response {
  const day = context.asOf.kind === "day" ? context.asOf.on : seoulDayOf(context.madeAt);
  return fileResponse({
    text: csvText(table),
    mediaType: "text/csv; charset=utf-8; header=present",
    lastModified: null,
    headers: { ...headers, "Content-Disposition": `attachment; filename="${table.name}-${day}.csv"` },
  });
}

/** 404 for an unknown language, page, record or day, 400 for a refused parameter. */
export async function pageFileResponse(
  request: PageFileRequest,
  database: Database = processDatabase(),
): Promise<Response> {
  const { locale, place, parameters } = request;
  if (!hasLocale(locales, locale)) return plainResponse(404, "Not found");
  const isPast = place[0] === "as-of";
  const seenAt = [parameters.seenAt].flat()[0];
  const context = await contextOf(locale, isPast ? (place[1] ?? "") : null, seenAt, database);
  if (context instanceof Response) return context;
  const page = isPast ? place.slice(2) : place;
  const file = await made(context, page, request, database);
  if (!file) return plainResponse(404, translatorOf(locale)("errors.notFound.title"));
  if ("problem" in file) {
    const { parameter, value = "" } = file.problem;
    return plainResponse(
      400,
      translatorOf(locale)("data.file.refused", { parameter, value: value.slice(0, 40) }),
    );
  }
  const path = place.filter((part) => part !== "board").join("/");
  const canonical = `${env.SITE_URL}/${locale}${path === "" ? "" : `/${path}`}`;
  const headers = { Link: `<${canonical}>; rel="canonical"` };
  return "table" in file
    ? tableResponse(file.table, context, headers)
    : fileResponse({
        text: file.text,
        mediaType: "text/markdown; charset=utf-8",
        lastModified: null,
        headers,
      });
}

/** One series of the page of trends as a table. */
export async function trendResponse(
  locale: string,
  series: TrendSeries,
  database: Database = processDatabase(),
): Promise<Response> {
  if (!hasLocale(locales, locale)) return plainResponse(404, "Not found");
  const context = await contextOf(locale, null, undefined, database);
  return context instanceof Response ? context : tableResponse(trendTable(series, context), context, {});
}
