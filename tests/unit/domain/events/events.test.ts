import { describe, expect, test } from "vitest";
import {
  countMovedIssues,
  movesAroundEvent,
  tripsAround,
  daysAroundEvent,
} from "@/lib/domain/events/event-effects";
import { sortedEvents, eventState, listEvents, outcomeAsOf, scheduleSteps } from "@/lib/domain/events/events";
import {
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
import { eventNamed, events, issues, trips } from "../../../support/real-record";

const cancelledBeforeItsDay = event([
  row("2025-10-02", "scheduled", seoul("2025-10-29")),
  row("2025-10-20", "cancelled", seoul("2025-10-29")),
]);

describe("what is to come and what is past", () => {
  const made = [
    event([row("2025-10-01", "held", seoul("2025-10-01"))], "old"),
    event([row("2025-10-01", "scheduled", seoul("2025-10-31"))], "apec"),
    event([row("2025-10-02", "scheduled", seoul("2025-10-29"))], "summit"),
    event([row("2025-10-05", "postponed", null)], "signing"),
    event([row("2025-10-03", "cancelled", seoul("2025-10-20"))], "dropped"),
    event([row("2025-10-25", "scheduled", seoul("2025-11-20"))], "later"),
  ];

  test("on 22 October 2025, soonest first and newest first", () => {
    const { coming, past } = listEvents(made, on("2025-10-22"));
    expect(coming.map((listed) => listed.event.id)).toEqual(["summit", "apec", "signing"]);
    expect(past.map((listed) => listed.event.id)).toEqual(["dropped", "old"]);
  });
  test("a date that passed without a report is past, and said to be unreported", () => {
    const { past } = listEvents(made, on("2025-11-01"));
    const told = past.map((listed) => [listed.event.id, eventState(listed, on("2025-11-01"))]);
    expect(told).toContainEqual(["summit", "unreported"]);
    expect(told).toContainEqual(["dropped", "cancelled"]);
  });
  test("an event that was not announced is not listed", () => {
    expect(
      sortedEvents([event([row("2025-10-25", "scheduled", seoul("2025-11-20"))])], on("2025-10-24")),
    ).toEqual([]);
  });
  test("the record's own: on 22 October 2025 the second summit and APEC lay ahead, in this order", () => {
    const { coming } = listEvents(events, on("2025-10-22"));
    expect(coming.map((listed) => listed.event.id)).toEqual(["gyeongju-2025-10", "apec-2025"]);
  });
});

describe("the state in one word", () => {
  const stateOf = (made: ReturnType<typeof event>, day: string) => {
    const [listed] = sortedEvents([made], on(day));
    return listed ? eventState(listed, on(day)) : null;
  };
  test("moved to another day", () => {
    const moved = event([
      row("2025-10-01", "scheduled", seoul("2025-10-27")),
      row("2025-10-10", "rescheduled", seoul("2025-10-29")),
    ]);
    expect(stateOf(moved, "2025-10-05")).toBe("scheduled");
    expect(stateOf(moved, "2025-10-12")).toBe("rescheduled");
    expect(stateOf(moved, "2025-10-29")).toBe("today");
    expect(stateOf(moved, "2025-11-03")).toBe("unreported");
  });
  test("a key date takes place, an informal contact says that it was one", () => {
    const held = [row("2025-10-01", "held", seoul("2025-10-01"))];
    expect(stateOf({ ...event(held), kind: "key_date" }, "2025-11-01")).toBe("took_place");
    expect(stateOf({ ...event(held), kind: "informal" }, "2025-11-01")).toBe("informal");
    expect(stateOf({ ...event(held), kind: "summit" }, "2025-11-01")).toBe("held");
  });
  test("a month that went by", () => {
    const vague = event([row("2025-10-01", "scheduled", month("2025-11"))]);
    expect(stateOf(vague, "2025-10-15")).toBe("day_open");
    expect(stateOf(vague, "2025-12-02")).toBe("span_passed");
  });
});

describe("the outcome", () => {
  const told = {
    ...event([
      row("2025-10-01", "scheduled", seoul("2025-10-29")),
      row("2025-10-29", "held", seoul("2025-10-29"), seoul("2025-10-30")),
    ]),
    outcome: text("Agreed"),
  };
  test("is listed only once the last day has come", () => {
    expect(outcomeAsOf(told, on("2025-10-28"))).toBeNull();
    expect(outcomeAsOf(told, on("2025-10-29"))).toBeNull();
    expect(outcomeAsOf(told, on("2025-10-30"))).toEqual(text("Agreed"));
  });
  test("of a cancelled event is listed once it was cancelled", () => {
    const off = { ...cancelledBeforeItsDay, outcome: text("Called off") };
    expect(outcomeAsOf(off, on("2025-10-19"))).toBeNull();
    expect(outcomeAsOf(off, on("2025-10-20"))).toEqual(text("Called off"));
  });
});

describe("how the date was given", () => {
  const steps = (made: ReturnType<typeof event>, day: string) =>
    scheduleSteps(made, on(day)).map(({ row: { status }, gone }) => [status, gone]);
  test("a moved day no longer counts, a month that was made a day still does", () => {
    const made = event([
      row("2025-10-01", "scheduled", month("2025-11")),
      row("2025-10-10", "scheduled", seoul("2025-11-03")),
      row("2025-10-20", "rescheduled", seoul("2025-11-05")),
    ]);
    expect(steps(made, "2025-10-15")).toEqual([
      ["scheduled", false],
      ["scheduled", false],
    ]);
    expect(steps(made, "2025-10-20")).toEqual([
      ["scheduled", false],
      ["scheduled", true],
      ["rescheduled", false],
    ]);
  });
  test("a cancelled day is gone in both rows, and not before it was cancelled", () => {
    expect(steps(cancelledBeforeItsDay, "2025-10-19")).toEqual([["scheduled", false]]);
    expect(steps(cancelledBeforeItsDay, "2025-10-20")).toEqual([
      ["scheduled", true],
      ["cancelled", true],
    ]);
  });
});

describe("what moved within a week", () => {
  const held = event([
    row("2025-10-20", "scheduled", seoul("2025-10-29")),
    row("2025-10-30", "held", seoul("2025-10-29"), seoul("2025-10-30")),
  ]);
  const moving = (...days: string[]) =>
    issue(
      days.map((day, place) =>
        development(seoul(day), place % 2 === 0 ? "raised" : "narrowing", "none", { id: day }),
      ),
    );
  const later = at("2025-12-01T00:00:00Z");
  const ids = (asOf = later, ...days: string[]) =>
    movesAroundEvent(held, [moving(...days)], asOf)?.map(({ after }) => after.id);

  test("seven days count and eight do not, before the first day and after the last", () => {
    expect(
      ids(undefined, "2025-10-01", "2025-10-21", "2025-10-22", "2025-10-30", "2025-11-06", "2025-11-07"),
    ).toEqual(["2025-10-22", "2025-10-30", "2025-11-06"]);
  });
  test("a first entry changes nothing, nor does one that keeps stage and effect", () => {
    expect(ids(undefined, "2025-10-29")).toEqual([]);
    const still = issue([
      development(seoul("2025-09-01"), "raised", "none"),
      development(seoul("2025-10-29"), "raised", "none"),
    ]);
    expect(movesAroundEvent(held, [still], later)).toEqual([]);
  });
  test("nothing later than the day shown is listed", () => {
    expect(ids(on("2025-10-30"), "2025-10-01", "2025-10-22", "2025-11-01")).toEqual(["2025-10-22"]);
  });
  test("an issue that moved twice counts once", () => {
    const moves = movesAroundEvent(held, [moving("2025-10-01", "2025-10-28", "2025-10-29")], later) ?? [];
    expect([moves.length, countMovedIssues(moves)]).toEqual([2, 1]);
  });
  test("nothing is counted around what is not held, nor what may lie outside the week", () => {
    const planned = event([row("2025-10-20", "scheduled", seoul("2025-10-29"))]);
    expect(movesAroundEvent(planned, [moving("2025-10-01", "2025-10-29")], on("2025-11-05"))).toBeNull();
    const vague = issue([
      development(seoul("2025-09-01"), "raised", "none"),
      development(month("2025-11"), "narrowing", "none"),
    ]);
    expect(movesAroundEvent(held, [vague], later)).toEqual([]);
  });
  test("a Washington day touches two days in Seoul", () => {
    expect(daysAroundEvent(event([row("2025-07-31", "held", washington("2025-07-30"))]), later)).toEqual({
      from: "2025-07-23",
      to: "2025-08-07",
    });
  });
  test("the record's own: the package moved at Gyeongju", () => {
    const moved = movesAroundEvent(eventNamed("gyeongju-2025-10"), issues, at("2026-11-01T00:00:00Z")) ?? [];
    expect(moved.map(({ after }) => after.id)).toContain("investment-package-structure-2025-10-29");
  });
});

test("Trips around the Gyeongju summit hold the two Americans' and not July's", () => {
  const ids = tripsAround(eventNamed("gyeongju-2025-10"), trips, at("2026-11-01T00:00:00Z")).map(
    ({ id }) => id,
  );
  expect(ids).toContain("trip-2025-10-trump-lutnick");
  expect(ids).not.toContain("trip-2025-07-koo");
});
