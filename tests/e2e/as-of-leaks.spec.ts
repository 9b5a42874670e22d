/**
 * Every page of a past day, and every exit that speaks of one, is fetched once: no id, title or date of what
 * came later may be on it.
 */
import { asOfInstant } from "@/lib/domain/time/as-of";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { historyOf } from "@/lib/domain/status/history";
import { announcedSteps } from "@/lib/domain/measures/announced-steps";
import { dayIn, latestInstant, seoulDayOf } from "@/lib/domain/time/partial-date";
import type { PartialDate } from "@/lib/domain/record/record";
import { eventAsOf, issueAsOf, measureRecordAsOf, tripAsOf } from "@/lib/domain/changes/record-as-of";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { wasTripKnown } from "@/lib/domain/people-and-trips/trips";
import { concurrently } from "../support/concurrently";
import { expect, test } from "../support/fixtures";
import { on } from "../support/sample-records";
import { events, issues, measures, officials, sources, trips } from "../support/real-record";

const days = [
  "2025-04-10",
  "2025-07-08",
  "2025-07-31",
  "2025-08-26",
  "2025-10-16",
  "2025-10-22",
  "2025-11-15",
  "2026-01-20",
  "2026-03-01",
  "2026-07-10",
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function isDate(value: unknown): value is PartialDate {
  return typeof value === "object" && value !== null && "precision" in value && "value" in value;
}

/** Every day that some date of a value can be written as. */
function daysIn(value: unknown): string[] {
  if (isDate(value))
    return [
      value.value.slice(0, 10),
      dayIn(latestInstant(value), value.zone),
      seoulDayOf(latestInstant(value)),
    ];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(daysIn) : [];
}

/** What is known on a day, and the ids and titles of what came later. */
function knowledgeOf(day: string) {
  const asOf = on(day);
  const lookup = { issues: new Map(issues.map((issue) => [issue.id, issue])), sources };
  const published = new Set(sourcesAsOf([...sources.values()], asOf).map(({ id }) => id));
  const records = [
    ...issues.map((issue) => ({ id: issue.id, title: issue.title, known: issueAsOf(issue, lookup, asOf) })),
    ...events.map((event) => ({ id: event.id, title: event.name, known: eventAsOf(event, lookup, asOf) })),
    ...trips.map((trip) => ({
      id: trip.id,
      title: trip.purpose,
      known: wasTripKnown(trip, asOf) ? tripAsOf(trip, lookup, asOf) : null,
    })),
  ];
  // A day from which a duty will be charged is known once it is announced. Names of measures are everyday
  // words, so only their steps are looked for.
  const knownMeasures = measures.map((measure) => measureRecordAsOf(measure, lookup, asOf));
  const steps = measures.flatMap((measure) =>
    measure.steps.filter((step) => !announcedSteps(measure, asOf).includes(step)).map(({ id }) => id),
  );
  const known = records.filter((record) => record.known !== null);
  const later = records.filter((record) => record.known === null);
  const developments = issues.flatMap((issue) =>
    issue.developments.filter((each) => !historyOf(issue, asOf).includes(each)).map(({ id }) => id),
  );
  const said = JSON.stringify(known);
  const laterSources = [...sources.values()].filter(({ id }) => !published.has(id));
  return {
    ids: [...later.map(({ id }) => id), ...developments, ...steps, ...laterSources.map(({ id }) => id)],
    titles: [...later.map(({ title }) => title.en ?? ""), ...laterSources.map(({ title }) => title)].filter(
      (title) => title.length > 12 && !said.includes(title),
    ),
    days: new Set([
      ...daysIn(known.map((record) => record.known)),
      ...daysIn(knownMeasures),
      ...daysIn(officials),
      seoulDayOf(asOfInstant(asOf)),
    ]),
    pages: [
      "",
      "/open",
      "/rates",
      "/timeline",
      "/trips",
      "/summits",
      "/officials",
      ...issues.filter((issue) => historyOf(issue, asOf).length > 0).map(({ id }) => `/issues/${id}`),
      ...events
        .filter((event) => scheduleAsOf(event, asOf).current !== null)
        .map(({ id }) => `/summits/${id}`),
      ...trips.filter((trip) => wasTripKnown(trip, asOf)).map(({ id }) => `/trips/${id}`),
      ...officials.map(({ id }) => `/officials/${id}`),
    ],
  };
}

const unescaped = (html: string) =>
  html
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/**
 * Title, description and data of the head, and the page itself without the citation, which names the day it
 * was looked up.
 */
function toldBy(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const head = [
    /<title>([^<]*)<\/title>/,
    /<meta name="description" content="([^"]*)"/,
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/,
  ].map((part) => part.exec(html)?.[1] ?? "");
  return unescaped([...head, main.replace(/<details id="cite"[\s\S]*?<\/details>/, "")].join("\n"));
}

/** Days as they are written; where no year is, both the year shown and the one before may be meant. */
function writtenDays(text: string, year: string, told: ReadonlySet<string>): string[] {
  const words = text.replace(/<[^>]*>/g, " ");
  const named = [...words.matchAll(new RegExp(`\\b(\\d{1,2}) (${months.join("|")})(?: (\\d{4}))?\\b`, "g"))];
  return [
    ...named.flatMap(([, number = "", name = "", given]) => {
      const day = `${String(months.indexOf(name) + 1).padStart(2, "0")}-${number.padStart(2, "0")}`;
      return given === undefined && told.has(`${Number(year) - 1}-${day}`) ? [] : [`${given ?? year}-${day}`];
    }),
    ...[...text.matchAll(/\b20\d{2}-\d{2}-\d{2}\b/g)].map(([written]) => written),
  ];
}

// Each day stands alone; together they take longer than any other file.
test.describe.configure({ mode: "parallel" });

for (const day of days) {
  test(`nothing later than ${day} is on its pages`, async ({ site }) => {
    test.setTimeout(240_000);
    const { ids, titles, days: told, pages } = knowledgeOf(day);
    expect(ids.length).toBeGreaterThan(0);
    const later = new Set(ids);
    const leaks: string[] = [];
    const look = (where: string, text: string, dated: string) => {
      // Ids are words of letters, figures and hyphens.
      const words = new Set(text.match(/[\w-]+/g));
      const found = [
        ...[...later].filter((id) => words.has(id)),
        ...titles.filter((title) => text.includes(title)),
        ...writtenDays(dated, day.slice(0, 4), told).filter((written) => written > day && !told.has(written)),
      ];
      leaks.push(...[...new Set(found)].map((leak) => `${where}: ${leak}`));
    };
    await concurrently(pages, async (page) => {
      const answer = await fetch(`${site.url}/en/as-of/${day}${page}`);
      expect(answer.status, page).toBe(200);
      const text = toldBy(await answer.text());
      expect(text.length, page).toBeGreaterThan(200);
      look(page || "/", text, text);
    });
    // The API also says when a text was published here, which is later.
    for (const [exit, hasDays] of [
      [`/en/as-of/${day}/rates.csv`, true],
      [`/embed/rates?asOf=${day}`, true],
      [`/api/v1/measures?asOf=${day}&limit=200`, false],
      [`/api/v1/issues?asOf=${day}&limit=200`, false],
    ] as const) {
      const answer = await fetch(site.url + exit);
      expect(answer.status, exit).toBe(200);
      const text = unescaped(await answer.text());
      look(exit, text, hasDays ? text.replace(/<head>[\s\S]*?<\/head>/, "") : "");
    }
    expect(leaks).toEqual([]);
  });
}

test("trends, sources and search name today as their date, also after a page as of a past day", async ({
  request,
}) => {
  const board = await (await request.get("/en/as-of/2025-10-22")).text();
  for (const place of ["trends", "sources", "search"]) {
    expect(board).toContain(`/en/${place}"`);
    expect(await (await request.get(`/en/${place}`)).text()).toContain("Covers everything to date.");
    expect(await (await request.get(`/ko/${place}`)).text()).toContain("지금까지의 전체를 다룬다.");
  }
});
