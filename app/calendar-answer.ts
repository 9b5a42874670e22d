/** What every calendar is answered from: the published record, its versions, and the language asked for. */
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published-record";
import { readPublishedVersions, type Versions } from "@/lib/db/published-versions";
import { calendarEntries, type CalendarEntry, type CalendarScope } from "@/lib/domain/calendar-entries";
import { locales } from "@/lib/domain/record";
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

/** The calendar of a scope; an unknown issue or official is not found, an unknown language is refused. */
export async function calendarAnswer(request: Request, scope: CalendarScope): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("lang") ?? "en";
  const locale = locales.find((language) => language === asked);
  if (!locale) return plainAnswer(400, `lang: "${asked.slice(0, 40)}" is not allowed. Allowed: ${locales.join(", ")}.`);
  const record = await readPublishedRecord();
  const at = now();
  const subject =
    scope.of === "issue"
      ? record.issues.find(({ id }) => id === scope.id)?.title
      : scope.of === "official"
        ? record.officials.find(({ id }) => id === scope.id)?.name
        : null;
  if (subject === undefined) return plainAnswer(404, "Not found");
  // What is announced counts from its moment on, so a calendar is made again within the hour.
  const hour = at.toISOString().slice(0, 13);
  const key = `calendar ${scope.of} ${scope.of === "all" ? "" : scope.id} ${locale} ${hour}`;
  return answerFile(request, { version: record.version, key }, async () => {
    const past = await readPublishedVersions();
    const text = writeCalendar({
      title: subject === null ? null : plainWording(subject, locale),
      entries: calendarEntries(record, past, scope, { kind: "now", at }),
      versionOf: (entry) => versionOf(entry, past.versions),
      record,
      locale,
      siteUrl: env.SITE_URL,
    });
    return { text, mediaType: "text/calendar; charset=utf-8", lastModified: record.changedAt };
  });
}

/** The id in `{id}.ics`; null for another file. */
export function calendarId(file: string): string | null {
  return /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ics$/.exec(file)?.[1] ?? null;
}
