import { describe, expect, it } from "vitest";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";

const now = new Date("2026-11-24T16:00:00Z"); // 25 November, 01:00 in Seoul

describe("the moment in an address", () => {
  it.each([
    ["an instant in UTC", "2026-11-24T10:00Z", "2026-11-24T10:00:00.000Z"],
    ["with seconds and parts of one", "2026-11-24T10:00:01.250Z", "2026-11-24T10:00:01.250Z"],
    ["Korean time", "2026-11-24T19:00+09:00", "2026-11-24T10:00:00.000Z"],
    ["a plus that the address made a space", "2026-11-24T19:00 09:00", "2026-11-24T10:00:00.000Z"],
    ["a day, to its end in Seoul", "2026-11-24", "2026-11-24T14:59:59.999Z"],
    ["this very instant", "2026-11-24T16:00:00Z", "2026-11-24T16:00:00.000Z"],
  ])("%s", (_, text, expected) => {
    expect(parseSeenAt(text, now)?.toISOString()).toBe(expected);
  });

  it.each([
    "",
    "yesterday",
    "2026-11-24T10:00",
    "2026-02-30",
    "2026-02-30T10:00Z",
    "2026-11-24T25:00Z",
    "2026-11-24T10:60Z",
    "2026-11-25",
    "2026-11-26",
    "2026-11-24T16:00:01Z",
    "1".repeat(5000),
    "2026-11-24T10:00Z<script>",
  ])("refuses %j", (text) => expect(parseSeenAt(text, now)).toBeNull());
});
