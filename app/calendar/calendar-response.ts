/** Answers requests for calendars from the published record and its versions. */
import { addHours, max, startOfHour } from "date-fns";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readPublishedVersions, type Versions } from "@/lib/db/published/published-versions";
import {
  calendarEntries,
  type CalendarEntry,
  type CalendarScope,
} from "@/lib/domain/calendar/calendar-entries";
import { ownerOfDatedId } from "@/lib/domain/record/dated-id";
import { type Locale, locales, type Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { env } from "@/lib/env";
import { type CalendarVersion, writeCalendar } from "@/lib/export/calendar/calendar";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { plainWording } from "@/lib/format/wordings";
import { responseContext } from "@/lib/http/response-context";

/**
 * Counts versions of all developments by issue, including withdrawn ones, so that the count never decreases.
 */
function versionsByIssue(versions: ReadonlyMap<string, Versions>): Map<string, Versions> {
  const prefix = "development/";
  const byIssue = new Map<string, Versions>();
  for (const [key, { count, lastAt }] of versions) {
    const issue = key.startsWith(prefix) ? ownerOfDatedId(key.slice(prefix.length)) : null;
    if (issue === null) continue;
    const current = byIssue.get(issue);
    byIssue.set(
      issue,
      current
        ? { count: current.count + count, lastAt: current.lastAt > lastAt ? current.lastAt : lastAt }
        : { count, lastAt },
    );
  }
  return byIssue;
}

/**
 * A next step depends on all developments of its issue, so its sequence counts the versions of all of them;
 * other entries count their own.
 */
function versionOf(
  { subject }: CalendarEntry,
  versions: ReadonlyMap<string, Versions>,
  byIssue: ReadonlyMap<string, Versions>,
): CalendarVersion {
  const counted =
    subject.type === "event"
      ? versions.get(`event/${subject.event.id}`)
      : subject.type === "trip"
        ? versions.get(`trip/${subject.trip.id}`)
        : subject.type === "duty"
          ? versions.get(`measure/${subject.measure.id}`)
          : byIssue.get(subject.issue.id);
  return { sequence: Math.max(0, (counted?.count ?? 0) - 1), lastModified: counted?.lastAt ?? new Date(0) };
}

/** Null for an unknown issue, official or event. */
export async function calendarFile(
  scope: CalendarScope,
  locale: Locale,
  at: Date,
  database: Database = processDatabase(),
): Promise<string | null> {
  const record = await readPublishedRecord(database);
  const history = await readPublishedVersions(database);
  const subject = subjectOf(scope, record, history.withdrawn);
  if (subject === undefined) return null;
  const byIssue = versionsByIssue(history.versions);
  return writeCalendar({
    scope,
    name: subject && plainWording(subject, locale),
    entries: calendarEntries(record, history, scope, { kind: "now", at }),
    versionOf: (entry) => versionOf(entry, history.versions, byIssue),
    record,
    locale,
    siteUrl: env.SITE_URL,
  });
}

/**
 * The name of what a calendar is about; null for the whole site and for a withdrawn event, whose words are not
 * repeated, and undefined for what was never published.
 */
function subjectOf(
  scope: CalendarScope,
  record: PublicRecord,
  withdrawn: Pick<PublicRecord, "events">,
): Text | null | undefined {
  switch (scope.of) {
    case "all":
      return null;
    case "issue":
      return record.issues.find(({ id }) => id === scope.id)?.title;
    case "official":
      return record.officials.find(({ id }) => id === scope.id)?.name;
    case "event":
      return (
        record.events.find(({ id }) => id === scope.id)?.name ??
        (withdrawn.events.some(({ id }) => id === scope.id) ? null : undefined)
      );
  }
}

/** 404 for an unknown scope, 400 for an unknown language. */
export async function calendarResponse(request: Request, scope: CalendarScope): Promise<Response> {
  const language = new URL(request.url).searchParams.get("lang") ?? "en";
  const locale = locales.find((known) => known === language);
  if (!locale)
    return plainResponse(
      400,
      `lang: "${language.slice(0, 40)}" is not allowed. Allowed: ${locales.join(", ")}.`,
    );
  const { changedAt } = await readPublishedRecord();
  const at = now();
  // Entries depend on the time, so a calendar is rendered again within the hour.
  responseContext.freshUntil(addHours(startOfHour(at), 1));
  const text = await calendarFile(scope, locale, at);
  if (text === null) return plainResponse(404, "Not found");
  return fileResponse({
    text,
    mediaType: "text/calendar; charset=utf-8",
    lastModified: max([changedAt ?? startOfHour(at), startOfHour(at)]),
  });
}

/** The id in `{id}.ics`; null for another file. */
export function calendarId(file: string): string | null {
  return /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ics$/.exec(file)?.[1] ?? null;
}
