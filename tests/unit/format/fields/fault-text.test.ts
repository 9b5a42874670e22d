import { describe, expect, it } from "vitest";

import { faultCodes } from "@/lib/domain/record/fault";
import { type RecordType, recordTypes, stages } from "@/lib/domain/record/record";
import { emptyDocument } from "@/lib/desk/new-record";
import { toFormProblems } from "@/lib/desk/finding-texts";
import { formatFault } from "@/lib/format/fields/fault-text";
import { parseDocument } from "@/lib/record/check-change";

const seoul = (value: string, precision = "day") => ({ value, precision, zone: "Asia/Seoul" });
const text = { en: "A", ko: "가", origin: "both" };

/** Invalid fields for each type of record. */
const broken: Record<RecordType, Record<string, unknown>> = {
  source: { url: "example.org", language: "Korean", tier: "gossip", publishedOn: seoul("2025-02-30") },
  official: {
    side: "",
    aliases: [{ text: "", language: "x", note: null }],
    roles: [
      {
        title: text,
        organisation: text,
        from: seoul("2025-13", "month"),
        to: null,
        citations: [],
        note: null,
      },
    ],
  },
  issue: {
    title: { en: null, ko: null, origin: "both" },
    category: "car",
    parent: "Not An Id",
    links: [{ type: "hits", issue: "", citations: [] }],
  },
  development: {
    issue: "",
    date: { ...seoul("soon", "approximate"), zone: "Seoul" },
    stage: "",
    effect: "nothing",
    contested: true,
    next: { what: null, date: seoul("2025-10-26T02:30+05:00", "minute") },
    amounts: [{ value: "many", currency: "won", role: "", side: "", label: text }],
  },
  event: {
    participants: [{ official: null, label: null }],
    schedule: [
      {
        announcedOn: { ...seoul("2025-10-01"), wording: "then" },
        status: "scheduled",
        starts: null,
        ends: null,
        citations: [],
      },
    ],
    issues: ["a", "a"],
  },
  measure: {
    issue: "",
    goods: null,
    steps: [
      {
        id: "a-2025-01-01",
        announcedOn: seoul("2025-02-30"),
        status: "charged",
        rate: -1,
        rateKind: "",
        basis: "",
        instrument: text,
        from: null,
        until: null,
        settles: ["a", "a"],
        development: null,
        citations: [],
        verification: "verified",
        note: null,
      },
    ],
  },
  trip: {
    travellers: [{ official: "", departs: null, returns: null, expectedReturn: null }],
    meetings: [{ official: null, label: null, date: null, status: "", citations: [] }],
  },
};

describe.each(recordTypes)("what is wrong with a %s", (type) => {
  const key = { type, id: "a" };
  const document = { ...emptyDocument(type), ...broken[type], id: "a" };
  const parsed = parseDocument(key, document);

  it("is known by a code, so that it can be said in either language", () => {
    if (parsed.status === "sound") throw new Error("Nothing was wrong.");
    expect(parsed.findings.filter(({ fault }) => fault === undefined)).toEqual([]);
    expect(parsed.findings.length).toBeGreaterThan(4);
  });

  it("is said in Korean, with its field, and with no word of the format", () => {
    if (parsed.status === "sound") throw new Error("Nothing was wrong.");
    for (const { message, place } of toFormProblems(key, document, parsed.findings, "ko")) {
      expect(`${place}: ${message}`).toMatch(/^[가-힣].*: .*(다\.$|골라야 한다: .*\.$)/);
      expect(message).not.toMatch(/must|allowed|_|\bnull\b|precision|origin|faults\./);
    }
    for (const { message } of toFormProblems(key, document, parsed.findings, "en")) {
      expect(message).toMatch(/^[A-Z“].*\.$/);
      expect(message).not.toMatch(/\bmust be\b|_|\bnull\b|faults\./);
    }
  });
});

describe("formatFault", () => {
  it("names the allowed words of a list by their labels", () => {
    expect(
      formatFault("development", "stage", { code: "one_of", allowed: ["raised", "signed"] }, "ko", ""),
    ).toBe("다음 가운데 하나를 골라야 한다: 제기, 서명.");
    expect(
      formatFault("development", "stage", { code: "one_of", allowed: ["raised", "signed"] }, "en", "done"),
    ).toBe("“done” cannot be chosen here. Choose one of these: Raised, Signed.");
    for (const stage of stages)
      expect(formatFault("development", "stage", { code: "one_of", allowed: stages }, "ko")).not.toContain(
        stage,
      );
  });

  it("says what a reference refers to", () => {
    expect(
      formatFault("development", "claims[0].speaker", { code: "no_record", about: "nobody" }, "en"),
    ).toContain("is not a published person");
    expect(formatFault("development", "claims[0].citations[1].source", { code: "id" }, "ko")).toBe(
      "목록에서 출처를 고르거나 여기서 추가해야 한다.",
    );
  });

  it("has a sentence in both languages for every rule", () => {
    for (const code of faultCodes) {
      expect(formatFault("issue", "title", { code, about: "a", allowed: ["a"] }, "en"), code).not.toContain(
        "faults.",
      );
      expect(formatFault("issue", "title", { code, about: "a", allowed: ["a"] }, "ko"), code).toMatch(
        /[가-힣]/,
      );
    }
  });
});
