import { describe, expect, test } from "vitest";
import { anchorOf, eventsAround, movesAfterTrip } from "@/lib/domain/people-and-trips/after-trip";
import type { AsOf } from "@/lib/domain/time/as-of";
import { countTrips, isOver, knownTrip, knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import type { Meeting, Official, PartialDate, Traveller, Trip } from "@/lib/domain/record/record";
import {
  barOf,
  chartRows,
  markedDays,
  periodsOf,
  fractionWithin,
  rowsWithin,
  tripsWithoutBar,
} from "@/lib/domain/people-and-trips/trip-bars";
import { wasTripKnown } from "@/lib/domain/people-and-trips/trips";
import {
  about,
  at,
  development,
  event,
  issue,
  month,
  on,
  row,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";
import { events, issues, trips } from "../../../support/real-record";

const traveller = (rest: Partial<Traveller> = {}): Traveller => ({
  official: "kim",
  departs: null,
  returns: null,
  expectedReturn: null,
  ...rest,
});
const meeting = (date: PartialDate | null, status: Meeting["status"] = "held"): Meeting => ({
  official: "lutnick",
  label: null,
  date,
  status,
  citations: [],
});
const trip = (rest: Partial<Trip> = {}): Trip => ({
  id: "a-trip",
  travellers: [traveller()],
  from: text("Seoul"),
  legs: [],
  meetings: [],
  announcedOn: null,
  purpose: text("Talks"),
  outcome: null,
  issues: [],
  citations: [],
  verification: "verified",
  ...rest,
});
const live = at("2026-11-24T03:00:00Z");

function known(made: Trip, asOf: AsOf) {
  const found = knownTrip(made, asOf);
  if (!found) throw new Error(`${made.id} is not known`);
  return found;
}
function real(id: string): Trip {
  const found = trips.find((each) => each.id === id);
  if (!found) throw new Error(`No trip ${id}`);
  return found;
}
const legsOf = (id: string, day: string) =>
  known(real(id), on(day)).legs.map(({ place, what }) => [place.en, what?.en ?? null]);

describe("a trip as it was known", () => {
  const whole = trip({
    travellers: [traveller({ departs: seoul("2025-10-16"), returns: seoul("2025-10-20") })],
    outcome: text("Agreed"),
  });

  test.each([
    ["2025-10-15", null],
    ["2025-10-16", "return_unknown"],
    ["2025-10-19", "return_unknown"],
    ["2025-10-20", "returned"],
  ])("on %s its state is %s", (day, state) => {
    expect(knownTrip(whole, on(day))?.state ?? null).toBe(state);
  });

  test("an expected return keeps it travelling until that day is over", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-22"), expectedReturn: about("2025-10-25") })],
    });
    expect(known(made, on("2025-10-25")).state).toBe("travelling");
    expect(known(made, on("2025-10-26")).state).toBe("return_unknown");
    expect(known(made, on("2025-10-26")).travellers[0]?.expected?.value).toBe("2025-10-25");
  });

  test("one announced is planned, and its later departure stays untold on a past day", () => {
    const made = trip({
      announcedOn: seoul("2025-10-21"),
      travellers: [traveller({ departs: seoul("2025-10-22") })],
    });
    expect(known(made, on("2025-10-21"))).toMatchObject({
      state: "planned",
      travellers: [{ left: null, leaving: null }],
    });
    expect(known(made, at("2025-10-21T03:00:00Z"))).toMatchObject({
      state: "planned",
      travellers: [{ leaving: { value: "2025-10-22" } }],
    });
  });

  test("of a trip not announced, who leaves later is not named yet", () => {
    const made = trip({
      travellers: [
        traveller({ departs: seoul("2025-10-20") }),
        traveller({ official: "koo", departs: seoul("2025-10-22") }),
      ],
    });
    expect(known(made, on("2025-10-21")).travellers.map(({ official }) => official)).toEqual(["kim"]);
    expect(known(made, on("2025-10-22")).travellers.map(({ official }) => official)).toEqual(["kim", "koo"]);
  });

  test("one without any date is known today only, as having been made", () => {
    expect(wasTripKnown(trip(), on("2026-11-23"))).toBe(false);
    expect(known(trip(), live).state).toBe("return_unknown");
  });

  test("a Washington day counts from the next in Seoul", () => {
    const made = trip({ meetings: [meeting(washington("2025-10-16"))] });
    expect(knownTrip(made, on("2025-10-16"))).toBeNull();
    expect(known(made, on("2025-10-17")).meetings).toHaveLength(1);
  });
});

describe("the outcome", () => {
  const day = (made: Trip, asOf: string) => known(made, on(asOf)).outcome?.en ?? null;
  test("is listed once all travellers have returned", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-16"), returns: seoul("2025-10-20") })],
      outcome: text("Done"),
    });
    expect([day(made, "2025-10-19"), day(made, "2025-10-20")]).toEqual([null, "Done"]);
  });
  test("is listed with the last dated meeting where the return is missing", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-22") })],
      meetings: [meeting(washington("2025-10-22")), meeting(washington("2025-10-24"))],
      outcome: text("Met"),
    });
    expect([day(made, "2025-10-24"), day(made, "2025-10-25")]).toEqual([null, "Met"]);
  });
  test("waits two weeks where neither is known, because it may speak of later days", () => {
    const made = real("trip-2025-06-yeo");
    expect([day(made, "2025-06-27"), day(made, "2025-07-10"), day(made, "2025-07-11")]).toEqual([
      null,
      null,
      "No deal before 8 July; technical talks continued.",
    ]);
    expect(isOver(made, on("2025-07-10"))).toBe(false);
    expect(isOver(made, on("2025-07-11"))).toBe(true);
  });
});

describe("stops and meetings", () => {
  test("a future stop is left out, and what happened at a stop is listed once the next was reached", () => {
    expect(legsOf("trip-2025-07-kim-jk", "2025-07-23")).toEqual([]);
    expect(legsOf("trip-2025-07-kim-jk", "2025-07-24")).toEqual([["Washington, D.C.", null]]);
    expect(legsOf("trip-2025-07-kim-jk", "2025-07-26")).toEqual([
      ["Washington, D.C.", "Wright on 23 July, Lutnick on 24 July"],
      ["New York", null],
    ]);
    expect(legsOf("trip-2025-07-kim-jk", "2025-07-31")).toHaveLength(4);
    expect(legsOf("trip-2025-07-kim-jk", "2025-07-31")[3]).toEqual([
      "Washington, D.C.",
      "Joined by Koo; final talks",
    ]);
  });

  test("a meeting held without a day is known today only, a planned one with its trip", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-15") })],
      meetings: [meeting(null), meeting(null, "planned"), meeting(washington("2025-10-16"))],
    });
    const met = (asOf: AsOf) =>
      known(made, asOf).meetings.map(({ date, status }) => [date?.value ?? null, status]);
    expect(met(on("2025-10-15"))).toEqual([[null, "planned"]]);
    expect(met(on("2025-10-17"))).toEqual([
      ["2025-10-16", "held"],
      [null, "planned"],
    ]);
    expect(met(live)).toEqual([
      ["2025-10-16", "held"],
      [null, "held"],
      [null, "planned"],
    ]);
  });

  test("one called off without a day counts as planned until the trip is over", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-15"), returns: seoul("2025-10-18") })],
      meetings: [meeting(null, "cancelled")],
    });
    expect(known(made, on("2025-10-17")).meetings[0]?.status).toBe("planned");
    expect(known(made, on("2025-10-18")).meetings[0]?.status).toBe("cancelled");
  });
});

describe("the list", () => {
  test("is newest first, and of the real record says how much is not known", () => {
    const list = knownTrips(trips, live);
    expect(list.slice(0, 3).map(({ trip: { id } }) => id)).toEqual([
      "trip-2026-09-lee",
      "trip-2026-07-lee",
      "trip-2026-03-kim-yeo",
    ]);
    expect(list.at(-1)?.trip.id).toBe("trip-2025-09-landau");
    expect(countTrips(list)).toEqual({ trips: 30, people: 13, noDeparture: 13, noReturn: 22 });
  });
  test("has nothing later", () => {
    const list = knownTrips(trips, on("2025-10-22"));
    expect(list[0]?.trip.id).toBe("trip-2025-10b");
    expect(list[0]).toMatchObject({ state: "travelling", meetings: [], outcome: null });
  });
});

describe("a bar", () => {
  const pieces = (made: Trip, asOf: AsOf = live) => {
    const found = known(made, asOf);
    const [first] = found.travellers;
    return first
      ? (barOf(found, first)?.pieces.map(({ kind, from, to }) => `${kind} ${from} ${to}`) ?? null)
      : null;
  };
  test.each<[string, Trip, string[] | null]>([
    [
      "with both ends on record",
      trip({ travellers: [traveller({ departs: seoul("2025-10-16"), returns: seoul("2025-10-20") })] }),
      ["certain 2025-10-16 2025-10-20"],
    ],
    [
      "with an unknown return",
      trip({ travellers: [traveller({ departs: seoul("2025-10-15") })] }),
      ["certain 2025-10-15 2025-10-15", "unknown 2025-10-16 2025-10-18"],
    ],
    [
      "with an expected return",
      trip({
        travellers: [traveller({ departs: seoul("2025-10-22"), expectedReturn: about("2025-10-25") })],
        meetings: [meeting(washington("2025-10-22"))],
      }),
      ["certain 2025-10-22 2025-10-22", "expected 2025-10-23 2025-10-25"],
    ],
    [
      "known only by a meeting",
      trip({ meetings: [meeting(washington("2025-10-04"))] }),
      ["unknown 2025-10-01 2025-10-03", "certain 2025-10-04 2025-10-04", "unknown 2025-10-05 2025-10-07"],
    ],
    [
      "known only by a vague day",
      trip({ legs: [{ place: text("Washington"), arrives: about("2025-07-21"), leaves: null, what: null }] }),
      ["unknown 2025-07-18 2025-07-24"],
    ],
    [
      "with a return known by its month",
      trip({ travellers: [traveller({ departs: seoul("2025-10-30"), returns: month("2025-11") })] }),
      ["certain 2025-10-30 2025-10-30", "unknown 2025-10-31 2025-11-30"],
    ],
    ["of which no day is known", trip(), null],
  ])("%s", (_, made, expected) => {
    expect(pieces(made)).toEqual(expected);
  });

  test("still ahead is drawn apart, as far as it is announced", () => {
    const planned = trip({
      announcedOn: seoul("2025-10-20"),
      travellers: [traveller({ departs: seoul("2025-10-22"), expectedReturn: seoul("2025-10-25") })],
    });
    expect(pieces(planned, at("2025-10-21T03:00:00Z"))).toEqual(["expected 2025-10-22 2025-10-25"]);
    expect(pieces(planned, on("2025-10-21"))).toEqual([
      "unknown 2025-10-22 2025-10-24",
      "expected 2025-10-25 2025-10-25",
    ]);
  });

  test("keeps to the traveller's own dates where stops and meetings are shared", () => {
    const made = trip({
      travellers: [traveller({ departs: seoul("2025-10-20"), returns: seoul("2025-10-21") })],
      meetings: [meeting(washington("2025-10-24"))],
    });
    expect(pieces(made)).toEqual(["certain 2025-10-20 2025-10-21"]);
  });

  test("marks a meeting of vague day as such", () => {
    const found = known(real("trip-2025-09-kim-jk"), live);
    const [first] = found.travellers;
    expect(first ? barOf(found, first)?.meetings : null).toEqual([{ on: "2025-09-12", exact: false }]);
  });
});

describe("the chart", () => {
  const official = (id: string, side: Official["side"]): Official => ({
    id,
    name: text(id),
    side,
    aliases: [],
    roles: [],
  });
  const people = [official("trump", "US"), official("kim", "KR"), official("koo", "KR")];
  const away = (id: string, who: string, from: string, to: string) =>
    known(
      trip({ id, travellers: [traveller({ official: who, departs: seoul(from), returns: seoul(to) })] }),
      live,
    );
  const sides = chartRows(
    [
      away("d", "trump", "2026-01-05", "2026-01-06"),
      away("c", "kim", "2025-08-01", "2025-08-03"),
      away("b", "koo", "2025-07-30", "2025-08-02"),
      away("a", "kim", "2025-06-02", "2025-06-05"),
    ],
    people,
  );

  test("has Korea first, then the record's order, and bars in order of time", () => {
    expect(
      sides.map(({ side, rows }) => [
        side,
        rows.map((each) => [each.official.id, each.bars.map((bar) => bar.known.trip.id)]),
      ]),
    ).toEqual([
      [
        "KR",
        [
          ["kim", ["a", "c"]],
          ["koo", ["b"]],
        ],
      ],
      ["US", [["trump", ["d"]]]],
    ]);
  });

  test("offers the months in which somebody travelled, runs of them, and first the busiest", () => {
    expect(periodsOf(sides)).toEqual({
      stretches: [
        { from: "2025-06-01", to: "2025-08-31" },
        { from: "2026-01-01", to: "2026-01-31" },
      ],
      months: ["2025-06", "2025-07", "2025-08", "2026-01"].map((name) => ({
        from: `${name}-01`,
        to: `${name}-${name === "2025-06" ? 30 : 31}`,
      })),
      all: { from: "2025-06-01", to: "2026-01-31" },
      first: {
        stretch: { from: "2025-06-01", to: "2025-08-31" },
        month: { from: "2025-08-01", to: "2025-08-31" },
      },
    });
    expect(periodsOf([])).toBeNull();
  });

  test("cuts a long run at six months, counted from the newest", () => {
    const long = chartRows([away("a", "kim", "2025-05-10", "2025-12-10")], people);
    expect(periodsOf(long)?.stretches).toEqual([
      { from: "2025-05-01", to: "2025-06-30" },
      { from: "2025-07-01", to: "2025-12-31" },
    ]);
  });

  test("leaves out who was not away within a period", () => {
    const july = rowsWithin(sides, { from: "2025-07-01", to: "2025-07-31" });
    expect(july.map(({ rows }) => rows.map((each) => each.official.id))).toEqual([["koo"]]);
  });

  test("names the trips it cannot draw", () => {
    expect(tripsWithoutBar(knownTrips(trips, live)).map(({ trip: { id } }) => id)).toEqual([
      "trip-2026-01a-yeo",
      "trip-2025-12-wi",
      "trip-2025-09-landau",
    ]);
  });

  test("marks summits and key dates that had been announced, not those called off", () => {
    const days = { from: "2025-06-01", to: "2025-10-31" };
    const marked = (asOf: AsOf) =>
      markedDays(events, days, asOf).map(({ event: { id }, on: day, held }) => [id, day, held]);
    expect(marked(on("2025-10-24"))).toEqual([
      ["july-deal-2025-07", "2025-07-30", true],
      ["washington-2025-08", "2025-08-25", true],
      ["presidential-briefing-2025-10", "2025-10-21", true],
      ["gyeongju-2025-10", "2025-10-29", false],
      ["apec-2025", "2025-10-31", false],
    ]);
    expect(marked(on("2025-10-23")).map(([id]) => id)).not.toContain("gyeongju-2025-10");
    expect(markedDays([event([row("2025-06-17", "cancelled", seoul("2025-06-17"))])], days, live)).toEqual(
      [],
    );
  });

  test("cuts what reaches out of a period", () => {
    const october = { from: "2025-10-01", to: "2025-10-10" };
    expect(fractionWithin({ from: "2025-09-28", to: "2025-10-02" }, october)).toEqual({
      start: 0,
      width: 0.2,
    });
    expect(fractionWithin({ from: "2025-10-06", to: "2025-10-20" }, october)).toEqual({
      start: 0.5,
      width: 0.5,
    });
    expect(fractionWithin({ from: "2025-10-11", to: "2025-10-12" }, october)).toBeNull();
  });
});

describe("the 72 hours after", () => {
  const back = known(
    trip({ travellers: [traveller({ departs: seoul("2025-10-16"), returns: seoul("2025-10-20") })] }),
    live,
  );
  const moved = (date: PartialDate, asOf: AsOf = live) =>
    movesAfterTrip(
      back,
      [issue([development(seoul("2025-01-01"), "raised", "none"), development(date, "narrowing", "none")])],
      asOf,
    )?.moves.length;

  test.each<[string, PartialDate, number]>([
    ["the day before the return", seoul("2025-10-19"), 0],
    ["the day of the return", seoul("2025-10-20"), 1],
    ["the third day after it", seoul("2025-10-23"), 1],
    ["the fourth", seoul("2025-10-24"), 0],
    ["a Washington day that ends within", washington("2025-10-22"), 1],
    ["a Washington day that ends after", washington("2025-10-23"), 0],
    ["a month that holds them", month("2025-10"), 0],
  ])("%s", (_, date, count) => {
    expect(moved(date)).toBe(count);
  });

  test("nothing later than the day shown, and whether they have passed", () => {
    expect(moved(seoul("2025-10-22"), on("2025-10-21"))).toBe(0);
    expect(movesAfterTrip(back, [], on("2025-10-22"))?.complete).toBe(false);
    expect(movesAfterTrip(back, [], on("2025-10-23"))?.complete).toBe(true);
  });

  test("a first entry moves nothing", () => {
    expect(
      movesAfterTrip(back, [issue([development(seoul("2025-10-21"), "raised", "none")])], live)?.moves,
    ).toEqual([]);
  });

  test("are counted from the last return, else from the last meeting, else not at all", () => {
    expect(anchorOf(back)).toEqual({ of: "return", date: seoul("2025-10-20") });
    const met = trip({
      travellers: [traveller({ departs: seoul("2025-10-22") })],
      meetings: [meeting(washington("2025-10-22")), meeting(null)],
    });
    expect(anchorOf(known(met, live))).toEqual({ of: "meeting", date: washington("2025-10-22") });
    const oneMissing = trip({
      travellers: [traveller({ returns: seoul("2025-10-20") }), traveller({ official: "koo" })],
    });
    expect(anchorOf(known(oneMissing, live))).toBeNull();
    expect(movesAfterTrip(known(trip(), live), issues, live)).toBeNull();
  });

  test("and the events around a trip are those whose pages name it", () => {
    expect(
      eventsAround(known(real("trip-2025-10-trump-lutnick"), live), events, live).map(({ id }) => id),
    ).toEqual(["gyeongju-2025-10", "apec-2025"]);
    expect(eventsAround(known(trip(), live), events, live)).toEqual([]);
  });
});
