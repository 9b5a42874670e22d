import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { calendarFile } from "@/app/calendar/calendar-response";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { writeRecords } from "../support/write-records";
import type { CalendarScope } from "@/lib/domain/calendar/calendar-entries";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey, EventDocument } from "@/lib/domain/record/record-document";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";

import { openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const seoul = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" }) as const;
const at = new Date("2026-11-24T12:00:00Z");

async function read(database: Database, scope: CalendarScope = { of: "all" }, locale: "en" | "ko" = "en") {
  const text = await calendarFile(scope, locale, at, database);
  if (text === null) throw new Error("No calendar");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  const find = (uid: string) => {
    const found = events.find((event) => String(event.getFirstPropertyValue("uid")).startsWith(`${uid}@`));
    return (
      found && {
        component: found,
        event: new ICAL.Event(found),
        get: (name: string) => String(found.getFirstPropertyValue(name)),
      }
    );
  };
  return { text, calendar, events, find };
}

async function publish(
  database: Database,
  key: RecordKey,
  document: Record<string, unknown>,
  version: number,
) {
  const saved = await saveDraft(seo, { key, expected: { version, save: 0 }, document }, database);
  if (saved.status !== "saved") throw new Error(saved.status);
  const result = await publishDraft(
    seo,
    { key, expected: { version, save: saved.save }, kind: "development", reason: "A new date" },
    database,
  );
  expect(result).toMatchObject({ status: "published" });
}

const publishEvent = (database: Database, document: EventDocument, version: number) =>
  publish(database, { type: "event", id: document.id }, { ...document }, version);

describe("the calendar of the site", () => {
  it("is read by another program whole: whole days end the day after, times have their zone and its definition", async () => {
    const { calendar, events, find, text } = await read(await openLoadedDatabase());
    expect(events.length).toBeGreaterThan(40);
    expect(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size).toBe(events.length);

    const apec = find("event-apec-2025")!;
    expect(apec.component.getFirstProperty("dtstart")!.type).toBe("date");
    expect([apec.event.startDate.toString(), apec.event.endDate.toString()]).toEqual([
      "2025-10-31",
      "2025-11-02",
    ]);
    expect(apec.event.description).toContain("Begins 31 Oct 2025 (Fri), 10:00 KST");
    for (const event of events.map((component) => new ICAL.Event(component)))
      expect(event.duration.toSeconds() > 0 || !event.component.hasProperty("dtend"), event.uid).toBe(true);
    const timed = events.find((event) => event.getFirstProperty("dtstart")!.type === "date-time")!;
    expect(
      calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")),
    ).toContain(timed.getFirstProperty("dtstart")!.getParameter("tzid"));

    const next = find("event-apec-2026")!;
    expect(next.component.getFirstProperty("dtstart")!.type).toBe("date");
    expect([next.event.startDate.toString(), next.event.endDate.toString()]).toEqual([
      "2026-11-18",
      "2026-11-20",
    ]);
    expect(next.get("status")).toBe("CONFIRMED");
    expect(next.get("sequence")).toBe("0");
    expect(find("event-g7-kananaskis-2025")!.get("status")).toBe("CANCELLED");
    expect(find("event-g7-evian-2026"), "known to a month only").toBeUndefined();
    expect(find("trip-trip-2026-01-kim-jk")!.event.endDate.toString()).toBe("2026-02-01");
    expect(find("next-special-act-2026-02-09")!.get("status")).toBe("TENTATIVE");
    expect(find("next-deal-form-2025-10-22"), "a date that is approximate").toBeUndefined();
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const event of events) {
      for (const name of ["dtstamp", "last-modified"])
        expect(event.getFirstProperty(name)!.toICALString()).toMatch(/:\d{8}T\d{6}Z$/);
    }
  });

  it("lists earlier dates of an event in words where they were approximate", async () => {
    const database = await openLoadedDatabase();
    for (const [locale, told] of [
      ["en", "Earlier date: about 3 Nov 2025."],
      ["ko", "이전 날짜: 2025년 11월 3일경."],
    ] as const) {
      const signed = (await read(database, { of: "all" }, locale)).find("event-fact-sheet-2025-11")!;
      expect(signed.event.startDate.toString()).toBe("2025-11-14");
      expect(signed.event.description).toContain(told);
    }
  });

  it("does not call a trip planned whose traveller has left", async () => {
    const database = await openLoadedDatabase();
    for (const [locale, left, made, planned] of [
      ["en", "left 21 Aug 2025", "Trip made", "Planned"],
      ["ko", "2025년 8월 21일 출국", "방문함", "예정."],
    ] as const) {
      const trip = (await read(database, { of: "all" }, locale)).find("trip-trip-2025-08-cho")!;
      expect(trip.get("status")).toBe("CONFIRMED");
      expect(trip.event.description).toContain(left);
      expect(trip.event.description).toContain(made);
      expect(trip.event.description).not.toContain(planned);
    }
  });

  it("has only the entries of an issue or an official, in the requested language", async () => {
    const database = await openLoadedDatabase();
    const record = await readPublishedRecord(database);
    const all = (await read(database)).events.length;
    const issue = await read(database, { of: "issue", id: "auto-tariff" }, "ko");
    const title = record.issues.find(({ id }) => id === "auto-tariff")!.title.ko!;
    expect(String(issue.calendar.getFirstPropertyValue("x-wr-calname"))).toContain(title);
    expect(issue.events.length).toBeGreaterThan(0);
    expect(issue.events.length).toBeLessThan(all);
    const official = await read(database, { of: "official", id: "kim-jung-kwan" });
    expect(official.find("trip-trip-2026-01-kim-jk")).toBeDefined();
    expect(official.find("event-apec-2026")).toBeUndefined();
    for (const of of ["issue", "official", "event"] as const)
      expect(await calendarFile({ of, id: "nothing" }, "en", at, database)).toBeNull();
  });

  it("says of each part its own name, page and address", async () => {
    const database = await openLoadedDatabase();
    const { issues, officials, events } = await readPublishedRecord(database);
    const cases = [
      ["issue", issues.find(({ id }) => id === "auto-tariff")!.title, "auto-tariff", "issues", "issues"],
      [
        "official",
        officials.find(({ id }) => id === "kim-jung-kwan")!.name,
        "kim-jung-kwan",
        "officials",
        "officials",
      ],
      ["event", events.find(({ id }) => id === "apec-2025")!.name, "apec-2025", "events", "summits"],
    ] as const;
    for (const locale of ["en", "ko"] as const) {
      for (const [of, name, id, folder, page] of cases) {
        const { calendar } = await read(database, { of, id }, locale);
        const said = (property: string) => String(calendar.getFirstPropertyValue(property));
        expect(said("name")).toContain(name[locale]!);
        expect(said("x-wr-calname")).toBe(said("name"));
        expect(said("x-wr-caldesc")).toContain(name[locale]!);
        expect(said("source")).toBe(`http://localhost:3000/calendar/${folder}/${id}.ics?lang=${locale}`);
        expect(said("url")).toBe(`http://localhost:3000/${locale}/${page}/${id}`);
      }
      const { calendar } = await read(database, { of: "all" }, locale);
      expect(String(calendar.getFirstPropertyValue("source"))).toBe(
        `http://localhost:3000/calendar.ics?lang=${locale}`,
      );
      expect(String(calendar.getFirstPropertyValue("url"))).toBe(`http://localhost:3000/${locale}/summits`);
    }
  });

  it("is one event, which stays as cancelled where it was withdrawn", async () => {
    const database = await openLoadedDatabase();
    const { events, find } = await read(database, { of: "event", id: "apec-2025" });
    expect(events).toHaveLength(1);
    const whole = (await read(database)).find("event-apec-2025")!;
    expect(find("event-apec-2025")!.component.toString()).toBe(whole.component.toString());
    const withdrawn = await withdrawRecord(
      seo,
      { key: { type: "event", id: "apec-2025" }, expectedVersion: 1, reason: "Never announced" },
      database,
    );
    expect(withdrawn.status).toBe("written");
    const after = await read(database, { of: "event", id: "apec-2025" });
    expect(after.find("event-apec-2025")!.get("status")).toBe("CANCELLED");
    expect(after.text).not.toContain("Gyeongju");
  });

  it("names what the calendar is before what it holds, and holds a zone where nothing has a day", async () => {
    const database = await openLoadedDatabase();
    const scopes: CalendarScope[] = [
      { of: "all" },
      { of: "issue", id: "steel-aluminium" },
      { of: "official", id: "kang-hoon-sik" },
    ];
    for (const scope of scopes) {
      const { text, calendar, events } = await read(database, scope, "ko");
      const parts = text.replaceAll("\r\n ", "").split("\r\n");
      const firstComponent = parts.findIndex((line, index) => index > 0 && line.startsWith("BEGIN:"));
      for (const name of [
        "VERSION",
        "PRODID",
        "URL",
        "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL",
        "X-WR-CALNAME",
        "X-WR-CALDESC",
      ]) {
        const found = parts.flatMap((line, index) => (new RegExp(`^${name}[:;]`).test(line) ? [index] : []));
        expect(
          found.some((index) => index < firstComponent),
          `${name} in ${JSON.stringify(scope)}`,
        ).toBe(true);
        if (name !== "URL") expect(found).toHaveLength(1);
      }
      // The only text between and after the components is the end of the calendar.
      const ends = parts.flatMap((line, index) => (/^END:V(EVENT|TIMEZONE)$/.test(line) ? [index] : []));
      for (const end of ends) expect(parts[end + 1]).toMatch(/^(BEGIN:V(EVENT|TIMEZONE)|END:VCALENDAR)$/);
      expect(parts.slice(ends.at(-1)! + 1)).toEqual(["END:VCALENDAR", ""]);
      expect(calendar.getAllProperties().map(({ name }) => name)).toEqual(
        expect.arrayContaining(["refresh-interval", "x-published-ttl", "x-wr-calname", "x-wr-caldesc"]),
      );
      const zones = calendar
        .getAllSubcomponents("vtimezone")
        .map((zone) => zone.getFirstPropertyValue("tzid"));
      expect(events.length > 0).toBe(scope.of !== "official");
      if (scope.of === "official") expect(zones).toEqual(["Asia/Seoul", "America/New_York"]);
    }
  });

  it("keeps the UID of a summit that moves, with a higher SEQUENCE and the old date", async () => {
    const database = await openLoadedDatabase();
    const before = (await read(database)).find("event-apec-2026")!;
    const event = (await readRecordFolder()).events.find(({ id }) => id === "apec-2026")!;
    const [first] = event.schedule;
    const moved = {
      ...first!,
      announcedOn: seoul("2026-11-10"),
      status: "rescheduled" as const,
      starts: seoul("2026-11-21"),
      ends: seoul("2026-11-22"),
    };
    await publishEvent(database, { ...event, schedule: [...event.schedule, moved] }, 1);
    const after = (await read(database)).find("event-apec-2026")!;
    expect(after.get("uid")).toBe(before.get("uid"));
    expect(Number(after.get("sequence"))).toBeGreaterThan(Number(before.get("sequence")));
    expect(after.get("last-modified") >= before.get("last-modified")).toBe(true);
    expect([after.event.startDate.toString(), after.event.endDate.toString()]).toEqual([
      "2026-11-21",
      "2026-11-23",
    ]);
    expect(after.event.description).toContain("Earlier date: 18 Nov 2026 (Wed) – 19 Nov 2026 (Thu)");

    // Replaced, not added: the old date is in the former version only.
    const rewritten = {
      ...event,
      schedule: [{ ...first!, starts: seoul("2026-11-25"), ends: seoul("2026-11-25") }],
    };
    await publishEvent(database, rewritten, 2);
    const third = (await read(database)).find("event-apec-2026")!;
    expect(third.get("sequence")).toBe("2");
    expect(third.event.description).toContain("Earlier date: 18 Nov 2026");
    expect(third.event.description).toContain("Earlier date: 21 Nov 2026");
  });

  it("has the first day of a duty as a whole day; once a later step settles it, it is cancelled with a higher SEQUENCE", async () => {
    const database = await openLoadedDatabase();
    const measure = (await readRecordFolder()).measures.find(({ id }) => id === "passenger-cars")!;
    const on = (value: string) => ({ value, precision: "day", zone: "America/New_York" }) as const;
    const model = measure.steps.find(({ status }) => status === "threatened")!;
    const threat = {
      ...model,
      id: "passenger-cars-2026-11-20",
      announcedOn: on("2026-11-20"),
      from: on("2026-12-15"),
      until: null,
      settles: [],
      development: null,
    };
    const dropped = {
      ...threat,
      id: "passenger-cars-2026-11-22",
      announcedOn: on("2026-11-22"),
      status: "agreed" as const,
      from: null,
      settles: [threat.id],
    };
    const key = { type: "measure", id: measure.id } as const;
    await publish(database, key, { ...measure, steps: [...measure.steps, threat] }, 1);
    for (const scope of [{ of: "all" }, { of: "issue", id: measure.issue }] as const) {
      const set = (await read(database, scope)).find(`duty-from-${threat.id}`)!;
      expect(set.component.getFirstProperty("dtstart")!.type).toBe("date");
      expect([
        set.event.startDate.toString(),
        set.event.endDate.toString(),
        set.get("status"),
        set.get("sequence"),
      ]).toEqual(["2026-12-15", "2026-12-16", "TENTATIVE", "1"]);
      expect(set.event.summary).toMatch(/^Threatened duty from this day: .*25%/);
      expect(set.get("url")).toMatch(/\/en\/rates#passenger-cars$/);
    }
    await publish(database, key, { ...measure, steps: [...measure.steps, threat, dropped] }, 2);
    const settled = (await read(database, { of: "all" }, "ko")).find(`duty-from-${threat.id}`)!;
    expect([settled.get("status"), settled.get("sequence")]).toEqual(["CANCELLED", "2"]);
    expect(settled.event.description).toContain("더는 예정이 아니다");
    expect((await withdrawRecord(seo, { key, expectedVersion: 3, reason: "Wrong" }, database)).status).toBe(
      "written",
    );
    const gone = (await read(database)).find(`duty-from-${threat.id}`)!;
    expect([gone.get("status"), gone.get("sequence"), gone.event.summary]).toEqual([
      "CANCELLED",
      "3",
      "Withdrawn",
    ]);
    expect((await read(database)).find(`duty-from-${threat.id}`)!.get("uid")).toBe(settled.get("uid"));
  });

  it("keeps a withdrawn event as cancelled, without its words", async () => {
    const database = await openLoadedDatabase();
    const key = { type: "event", id: "apec-2026" } as const;
    expect((await withdrawRecord(seo, { key, expectedVersion: 1, reason: "Wrong" }, database)).status).toBe(
      "written",
    );
    const { find, text } = await read(database);
    const gone = find("event-apec-2026")!;
    expect(gone.get("status")).toBe("CANCELLED");
    expect(gone.get("sequence")).toBe("1");
    expect(gone.event.summary).toBe("Withdrawn");
    expect(text).not.toContain("Shenzhen");
  });

  it("keeps the UID of a next step while another takes its place, is under review and is withdrawn, and SEQUENCE rises each time", async () => {
    const database = await openLoadedDatabase();
    const issue = (await readRecordFolder()).issues.find(({ id }) => id === "special-act")!;
    const first = issue.developments.find(({ id }) => id === "special-act-2026-02-09")!;
    const key = { type: "development", id: "special-act-2026-02-20" } as const;
    const later = {
      ...first,
      issue: "special-act",
      id: key.id,
      date: seoul("2026-02-20"),
      next: { ...first.next!, date: seoul("2026-03-20") },
    };
    const steps = async () => {
      const { find } = await read(database, { of: "issue", id: "special-act" });
      const [old, own] = [find(`next-${first.id}`)!, find(`next-${key.id}`)];
      return {
        uid: old.get("uid"),
        sequence: Number(old.get("sequence")),
        status: old.get("status"),
        modified: old.get("last-modified"),
        own: own && { status: own.get("status"), sequence: Number(own.get("sequence")) },
      };
    };
    const told = [await steps()];
    const then = async (action: () => Promise<unknown>) => {
      await action();
      told.push(await steps());
    };
    await then(() => publish(database, key, later, 0));
    await then(() => publish(database, key, { ...later, verification: "unverified" }, 1));
    await then(() => publish(database, key, later, 2));
    await then(() => withdrawRecord(seo, { key, expectedVersion: 3, reason: "Wrong" }, database));
    await then(() => restoreRecord(seo, { key, expectedVersion: 4, reason: "Right" }, database));
    await then(() =>
      withdrawRecord(
        seo,
        { key: { type: "development", id: first.id }, expectedVersion: 1, reason: "Wrong" },
        database,
      ),
    );

    expect(told.map(({ status }) => status)).toEqual([
      "TENTATIVE",
      "CANCELLED",
      "TENTATIVE",
      "CANCELLED",
      "TENTATIVE",
      "CANCELLED",
      "CANCELLED",
    ]);
    expect(told.map(({ own }) => own?.status)).toEqual([
      undefined,
      "TENTATIVE",
      undefined,
      "TENTATIVE",
      "CANCELLED",
      "TENTATIVE",
      "TENTATIVE",
    ]);
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(1);
    const start = told[0]!.sequence;
    expect(told.map(({ sequence }) => sequence - start)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(told.flatMap(({ own }) => (own ? [own.sequence - start] : []))).toEqual([1, 3, 4, 5, 6]);
    const modified = told.map((step) => step.modified);
    expect(modified).toEqual([...modified].sort());
  });

  it("shows no draft, nothing unverified, no note, and nothing that was withdrawn before anybody could see it", async () => {
    const database = await openLoadedDatabase();
    const { events, trips } = await readRecordFolder();
    const model = events.find(({ id }) => id === "apec-2026")!;
    const secret = (id: string): EventDocument => ({
      ...model,
      id,
      name: { en: `SENTINEL ${id}`, ko: null, origin: "en" },
      note: "SENTINEL note",
    });
    const meant = { type: "event", kind: "development", reason: "Test", who: "tester" } as const;
    await writeRecords(
      [
        { ...meant, document: secret("a-draft"), publication: "draft" },
        {
          ...meant,
          document: { ...secret("unverified"), verification: "unverified" },
          publication: "published",
        },
        {
          ...meant,
          document: { ...secret("never-verified"), verification: "unverified" },
          publication: "withdrawn",
        },
        { ...meant, document: secret("never-published"), publication: "withdrawn" },
        { ...meant, document: { ...model, note: "SENTINEL note" }, publication: "published" },
      ],
      [],
      database,
    );
    const saved = await saveDraft(
      seo,
      {
        key: { type: "event", id: "apec-2025" },
        expected: { version: 1, save: 0 },
        document: { ...secret("apec-2025") },
      },
      database,
    );
    expect(saved.status).toBe("saved");
    for (const locale of ["en", "ko"] as const) {
      const { text, find } = await read(database, { of: "all" }, locale);
      const unfolded = text.replaceAll("\r\n ", "");
      expect(unfolded).not.toContain("SENTINEL");
      for (const id of ["a-draft", "unverified", "never-verified", "never-published"])
        expect(find(`event-${id}`)).toBeUndefined();
    }
    expect(trips.find(({ id }) => id === "trip-2026-07-kim-jk")?.verification).toBe("unverified");
    expect((await read(database)).find("trip-trip-2026-07-kim-jk")).toBeUndefined();
  });

  it("is the same to the byte while the record is", async () => {
    const database = await openLoadedDatabase();
    expect((await read(database)).text).toBe((await read(database)).text);
  });
});
