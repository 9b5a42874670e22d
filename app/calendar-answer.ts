/** What every calendar is answered from: the published record, its versions, and the language asked for. */
import { addHours, startOfHour } from "date-fns";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/client";
import { readPublishedRecord } from "@/lib/db/published-record";
import { readPublishedVersions, type Versions } from "@/lib/db/published-versions";
import { calendarEntries, type CalendarEntry, type CalendarScope } from "@/lib/domain/calendar-entries";
import { type Locale, locales, type TalksRecord, type Text } from "@/lib/domain/record";
import { env } from "@/lib/env";
import { type CalendarVersion, writeCalendar } from "@/lib/export/calendar";
import { answerFile, plainAnswer } from "@/lib/export/file-answer";
import { plainWording } from "@/lib/format/words";

/** A next step changes with any entry of its issue, so it counts the versions of them all; others count their own. */
function versionOf({ subject }: CalendarEntry, versions: ReadonlyMap<string, Versions>): CalendarVersion {
  const keys =
    subject.type === "event"
      ? [`event/${subject.event.id}`]
      : subject.type === "trip"
        ? [`trip/${subject.trip.id}`]
        : subject.issue.developments.map(({ id }) => `development/${id}`);
  const found = keys.flatMap((key) => versions.get(key) ?? []);
  const count = found.reduce((sum, version) => sum + version.count, 0);
  return {
    sequence: Math.max(0, count - keys.length),
    lastModified: new Date(Math.max(0, ...found.map(({ lastAt }) => lastAt.getTime()))),
  };
}

/** The calendar of a scope as a file; null for an unknown issue or official. */
export async function calendarFile(
  scope: CalendarScope,
  locale: Locale,
  at: Date,
  database: Database = processDatabase(),
): Promise<string | null> {
  const record = await readPublishedRecord(database);
  const subject = subjectOf(scope, record);
  if (subject === undefined) return null;
  const past = await readPublishedVersions(database);
  return writeCalendar({
    title: subject && plainWording(subject, locale),
    entries: calendarEntries(record, past, scope, { kind: "now", at }),
    versionOf: (entry) => versionOf(entry, past.versions),
    record,
    locale,
    siteUrl: env.SITE_URL,
  });
}

function subjectOf(scope: CalendarScope, record: TalksRecord): Text | null | undefined {
  switch (scope.of) {
    case "all":
      return null;
    case "issue":
      return record.issues.find(({ id }) => id === scope.id)?.title;
    case "official":
      return record.officials.find(({ id }) => id === scope.id)?.name;
  }
}

/** Answers with the calendar of a scope; what is unknown is not found, an unknown language is refused. */
export async function calendarAnswer(request: Request, scope: CalendarScope): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("lang") ?? "en";
  const locale = locales.find((language) => language === asked);
  if (!locale) return plainAnswer(400, `lang: "${asked.slice(0, 40)}" is not allowed. Allowed: ${locales.join(", ")}.`);
  const { version, changedAt } = await readPublishedRecord();
  const at = now();
  // What is announced counts from its moment on, so a calendar is made again within the hour.
  const fresh = { now: at, until: addHours(startOfHour(at), 1) };
  const key = `calendar ${scope.of} ${scope.of === "all" ? "" : scope.id} ${locale}`;
  return answerFile(request, { version, key, fresh }, async () => {
    const text = await calendarFile(scope, locale, at);
    return text === null ? null : { text, mediaType: "text/calendar; charset=utf-8", lastModified: changedAt };
  });
}

/** The id in `{id}.ics`; null for another file. */
export function calendarId(file: string): string | null {
  return /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ics$/.exec(file)?.[1] ?? null;
}
