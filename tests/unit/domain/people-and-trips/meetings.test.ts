import { describe, expect, test } from "vitest";
import { knownTrips } from "@/lib/domain/people-and-trips/known-trip";
import { groupMeetingsByMonth, meetingsHeld, monthOf } from "@/lib/domain/people-and-trips/meetings";
import { on } from "../../../support/sample-records";
import { trips } from "../../../support/real-record";

describe("meetings held", () => {
  const held = meetingsHeld(knownTrips(trips, on("2026-11-29")));

  test("of October 2025: the same person met on the same day by several trips is one meeting", () => {
    const october = held
      .filter((meeting) => monthOf(meeting) === "2025-10")
      .map(({ date, met, who }) => [date.value, met.official, who.toSorted()]);
    expect(october).toEqual(
      [
        ["2025-10-29", "lee-jae-myung", ["donald-trump", "howard-lutnick"]],
        ["2025-10-29", "kim-jung-kwan", ["donald-trump", "howard-lutnick"]],
        ["2025-10-22", "howard-lutnick", ["kim-jung-kwan", "kim-yong-beom"]],
        ["2025-10-16", "howard-lutnick", ["kim-jung-kwan", "kim-yong-beom", "yeo-han-koo"]],
        ["2025-10-16", "russell-vought", ["kim-jung-kwan", "kim-yong-beom"]],
        ["2025-10-04", "howard-lutnick", ["kim-jung-kwan"]],
      ].map(([date, met, who]) => [date, met, who]),
    );
  });

  test("every dated meeting is listed, with every trip that has it", () => {
    const told = trips.flatMap(({ id, meetings }) =>
      meetings.flatMap(({ status, date, official }) =>
        status === "held" && date ? [`${date.value} ${official} ${id}`] : [],
      ),
    );
    expect(
      held
        .flatMap(({ date, met, trips: by }) => by.map((id) => `${date.value} ${met.official} ${id}`))
        .sort(),
    ).toEqual(told.sort());
  });

  test("as of a day, none of a later one", () => {
    const known = meetingsHeld(knownTrips(trips, on("2025-10-20")));
    expect(known.map(({ date }) => date.value).filter((day) => day > "2025-10-20")).toEqual([]);
    expect(known.length).toBeGreaterThan(5);
  });

  test("by month: each meeting once, the newest month first", () => {
    const months = groupMeetingsByMonth(held);
    expect(months.flatMap(({ meetings }) => meetings)).toEqual(held);
    expect(months.map(({ month }) => month)).toEqual([...new Set(held.map(monthOf))]);
  });
});
