import { expect, test } from "vitest";
import { possibleDaysOf, upcomingLanes } from "@/lib/domain/events/days-before-event";
import { about, event, on, row, seoul } from "../../../support/sample-records";
import { events, trips } from "../../../support/real-record";

const lanes = (day: string) =>
  upcomingLanes({ events, trips }, on(day), "2025-11-01").map(({ id, fixed, possible, wording, goesOn }) => ({
    id,
    fixed: fixed && `${fixed.first} to ${fixed.last}`,
    possible: possible && `${possible.first} to ${possible.last}`,
    wording,
    goesOn,
  }));

test("as of 22 October 2025 each bar has the length of its dates, and a summit is listed once", () => {
  expect(lanes("2025-10-22")).toEqual([
    {
      id: "trip-2025-10b",
      fixed: "2025-10-22 to 2025-10-22",
      possible: "2025-10-23 to 2025-10-26",
      wording: "around this weekend",
      goesOn: false,
    },
    {
      id: "gyeongju-2025-10",
      fixed: null,
      possible: "2025-10-27 to 2025-11-01",
      wording: "next week",
      goesOn: true,
    },
    { id: "apec-2025", fixed: "2025-10-31 to 2025-11-01", possible: null, wording: null, goesOn: false },
  ]);
});

test("once the day was announced it is fixed", () => {
  expect(lanes("2025-10-24").find(({ id }) => id === "gyeongju-2025-10")).toMatchObject({
    fixed: "2025-10-29 to 2025-10-29",
    possible: null,
  });
});

test.each([
  ["next week", "2025-10-29", "2025-10-27", "2025-11-02"],
  ["다음 주", "2025-10-27", "2025-10-27", "2025-11-02"],
  ["around this weekend", "2025-10-25", "2025-10-25", "2025-10-26"],
  ["이번 주말께", "2025-10-26", "2025-10-25", "2025-10-26"],
  ["about then", "2025-10-25", "2025-10-25", "2025-10-25"],
])("“%s” of %s allows %s to %s", (wording, day, first, last) => {
  expect(possibleDaysOf(about(day, wording))).toEqual({ first, last });
});

test("a bar never reaches outside the days shown", () => {
  const long = event([row("2025-10-01", "scheduled", seoul("2025-10-25"), seoul("2025-11-20"))], "long");
  const past = event([row("2025-10-01", "scheduled", seoul("2025-11-20"))], "past");
  expect(upcomingLanes({ events: [long, past], trips: [] }, on("2025-10-22"), "2025-10-31")).toMatchObject([
    { id: "long", fixed: { first: "2025-10-25", last: "2025-10-31" }, goesOn: true },
  ]);
});
