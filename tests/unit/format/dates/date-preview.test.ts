import { describe, expect, it } from "vitest";
import type { PartialDate } from "@/lib/domain/record/record";
import { formatDatePreview } from "@/lib/format/dates/date-preview";

const day = (zone: string): PartialDate => ({ value: "2025-10-22", precision: "day", zone });

describe("what a date that is being typed means in both capitals", () => {
  it("gives a minute in both zones, in any zone it is typed in", () => {
    const minute: PartialDate = {
      value: "2025-10-31T10:00+08:00",
      precision: "minute",
      zone: "Asia/Shanghai",
    };
    expect(formatDatePreview(minute, "en")).toBe(
      "31 Oct 2025, 11:00 KST in Seoul, 30 Oct 2025, 22:00 EDT in Washington",
    );
  });

  it("gives a day's hours in the other capital", () => {
    expect(formatDatePreview(day("Asia/Seoul"), "en")).toBe(
      "22 Oct 2025 in Seoul; in Washington from 21 Oct 2025, 11:00 EDT to 22 Oct 2025, 11:00 EDT",
    );
    expect(formatDatePreview(day("America/New_York"), "en")).toBe(
      "22 Oct 2025 in Washington; in Seoul from 22 Oct 2025, 13:00 KST to 23 Oct 2025, 13:00 KST",
    );
  });

  it("gives a day elsewhere in both zones", () => {
    const echo = formatDatePreview(day("Asia/Shanghai"), "en");
    expect(echo).toBe(
      "22 Oct 2025 there; in Seoul from 22 Oct 2025, 01:00 KST to 23 Oct 2025, 01:00 KST, in Washington from 21 Oct 2025, 12:00 EDT to 22 Oct 2025, 12:00 EDT",
    );
    expect(formatDatePreview(day("Asia/Shanghai"), "ko")).toMatch(
      /^현지 .*서울 시각으로 .*부터 .*까지, 워싱턴 시각으로 .*부터 .*까지$/,
    );
  });

  it("knows that a day in November ends an hour later there than it would in summer", () => {
    expect(formatDatePreview({ value: "2025-11-02", precision: "day", zone: "America/New_York" }, "en")).toBe(
      "2 Nov 2025 in Washington; in Seoul from 2 Nov 2025, 13:00 KST to 3 Nov 2025, 14:00 KST",
    );
  });

  it("says nothing where there is no date", () => {
    expect(formatDatePreview(null, "ko")).toBeNull();
  });
});
