import { describe, expect, test } from "vitest";
import { changesQuery, parseChangesChoice } from "@/lib/schemas/addresses/changes-address";
import { about, event, row, seoul } from "../../../support/sample-records";

const now = new Date("2026-11-25T03:00:00Z");
const held = event(
  [
    row("2025-10-01", "scheduled", seoul("2025-10-31"), seoul("2025-11-01")),
    row("2025-11-01", "held", seoul("2025-10-31"), seoul("2025-11-01")),
  ],
  "apec-2025",
);
const ahead = event([row("2026-11-01", "scheduled", seoul("2026-12-24"))], "visit-2026");
const off = event(
  [row("2026-01-01", "scheduled", seoul("2026-02-01")), row("2026-01-20", "cancelled", null)],
  "off-2026",
);
const vague = event(
  [row("2026-01-01", "scheduled", about("2026-12", "by the end of the year"))],
  "vague-2026",
);
const events = [held, ahead, off, vague];
const asked = (parameters: Record<string, string | string[]>) => parseChangesChoice(parameters, events, now);

describe("since", () => {
  test.each([
    ["a day", "2025-10-22", { kind: "day", on: "2025-10-22" }],
    ["a day as people write it", "22 Oct 2025", { kind: "day", on: "2025-10-22" }],
    ["a Korean day", "2025년 10월 22일", { kind: "day", on: "2025-10-22" }],
    ["today in Seoul", "2026-11-25", { kind: "day", on: "2026-11-25" }],
    ["an event to its last day", "apec-2025", { kind: "event", event: held, on: "2025-11-01" }],
    ["a moment", "2026-11-24T10:00:00.000Z", { kind: "moment", at: new Date("2026-11-24T10:00:00Z") }],
    [
      "a moment whose plus became a space",
      "2026-11-24T19:00 09:00",
      { kind: "moment", at: new Date("2026-11-24T10:00:00Z") },
    ],
    ["the first of several", ["2025-10-22", "x"], { kind: "day", on: "2025-10-22" }],
  ])("%s", (_, since, expected) => {
    expect(asked({ since })).toMatchObject({ choice: { since: expected, isDefault: false }, problems: [] });
  });

  test.each([
    ["no day", "2025-02-30", "unreadable"],
    ["words", "yesterday!", "unreadable"],
    ["a script", "<script>alert(1)</script>", "unreadable"],
    ["a control character", "\u0000", "unreadable"],
    ["half a character", "\ud800", "unreadable"],
    ["very much", "x y".repeat(2000), "unreadable"],
    ["tomorrow", "2026-11-26", "in_future"],
    ["a moment ahead", "2026-11-25T03:01Z", "in_future"],
    ["an id of none", "apec-2099", "unknown_event"],
    ["a name every object has", "constructor", "unknown_event"],
    ["an event ahead", "visit-2026", "event_not_over"],
    ["an event called off", "off-2026", "event_not_over"],
    ["an event whose span is not over", "vague-2026", "event_not_over"],
  ])("%s is named and compares nothing", (_, since, reason) => {
    const { choice, problems } = asked({ since });
    expect(choice).toBeNull();
    expect(problems).toMatchObject([{ parameter: "since", reason }]);
    expect(problems[0]!.value.length).toBeLessThanOrEqual(80);
  });

  test("without parameters it is the last thirty days", () => {
    for (const parameters of [{}, { since: "" }, { since: " ", until: "" }] as Record<string, string>[]) {
      expect(asked(parameters)).toMatchObject({
        choice: { since: { kind: "day", on: "2026-10-26" }, isDefault: true, until: null },
        problems: [],
      });
    }
    expect(asked({ until: "2025-11-14" }).choice).toMatchObject({
      since: { on: "2025-10-15" },
      until: "2025-11-14",
    });
  });
});

describe("until", () => {
  test.each([
    [{ since: "2025-10-22", until: "2025-11-14" }, "2025-11-14", []],
    [{ since: "2025-10-22", until: "14 Nov 2025" }, "2025-11-14", []],
    [{ since: "2025-10-22", until: "2025-10-22" }, undefined, ["until not_later"]],
    [{ since: "2025-10-22", until: "2025-10-21" }, undefined, ["until not_later"]],
    [{ since: "2026-11-24T10:00Z", until: "2026-11-24" }, "2026-11-24", []],
    [{ since: "2025-10-22", until: "2027-01-01" }, undefined, ["until in_future"]],
    [{ since: "2025-10-22", until: "apec-2025" }, undefined, ["until unreadable"]],
    [{ until: "0001-01-01" }, undefined, ["until not_later"]],
    [{ since: "0001-01-01", until: "0001-01-01" }, undefined, ["until not_later"]],
    [{ since: "?", until: "?" }, undefined, ["since unreadable", "until unreadable"]],
  ])("%o", (parameters, until, problems) => {
    const found = asked(parameters);
    expect(found.choice?.until).toBe(until);
    expect(found.problems.map(({ parameter, reason }) => `${parameter} ${reason}`)).toEqual(problems);
  });
});

test("a choice is written back as it was read", () => {
  for (const query of [
    "",
    "?since=2025-10-22",
    "?since=apec-2025&until=2025-12-31",
    "?since=2026-11-24T10%3A00%3A00.000Z",
  ]) {
    const { choice } = asked(Object.fromEntries(new URLSearchParams(query)));
    expect(choice && changesQuery(choice)).toBe(query);
  }
});
