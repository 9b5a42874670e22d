import { describe, expect, it } from "vitest";

import { sourceAbove } from "@/lib/domain/editing/source-above";
import {
  proposedLanguage,
  proposedOrigin,
  proposedSide,
  stepBefore,
  withDefaults,
} from "@/lib/schemas/forms/form-defaults";

const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" }) as const;
const steps = [
  { id: "a", date: day("2025-07-30"), stage: "agreed_in_principle", effect: "announced" },
  { id: "b", date: day("2025-10-22"), stage: "narrowing", effect: "none" },
] as const;
const context = { steps: { cars: steps }, sides: { kim: "KR", trump: "US", xi: "other" } } as const;
const proposal = { isNew: true, date: day("2025-11-01"), context };

describe("what a form proposes", () => {
  it("is Korean for a text with Korean letters, English for Latin ones, and nothing for figures", () => {
    expect(proposedLanguage("APEC 정상회의")).toBe("ko");
    expect(proposedLanguage("Joint Fact Sheet")).toBe("en");
    expect(proposedLanguage("25%")).toBeNull();
    expect(proposedOrigin({ en: "", ko: "가" }, "en")).toBe("ko");
    expect(proposedOrigin({ en: "A", ko: "" }, "ko")).toBe("en");
    expect(proposedOrigin({ en: "A", ko: "가" }, "en")).toBe("en");
    expect(proposedOrigin({ en: "A", ko: "가" }, "ko")).toBe("ko");
    expect(proposedOrigin({ en: "", ko: "" }, "ko")).toBe("ko");
  });

  it("is the side of the speaker, and nobody's position for a third country's", () => {
    expect([proposedSide("KR"), proposedSide("US"), proposedSide("other"), proposedSide(undefined)]).toEqual([
      "KR",
      "US",
      "observer",
      null,
    ]);
  });

  it("is the status before the typed day, not that of the development itself", () => {
    expect(stepBefore(steps, day("2025-10-22"), "")?.id).toBe("b");
    expect(stepBefore(steps, day("2025-10-21"), "")?.id).toBe("a");
    expect(stepBefore(steps, day("2025-10-22"), "b")?.id).toBe("a");
    expect(stepBefore(steps, null, "")?.id).toBe("b");
    expect(stepBefore(steps, day("2025-01-01"), "")).toBeNull();
  });

  it("fills what is empty and replaces nothing", () => {
    const claims = [
      { speaker: "trump", side: "", quote: { text: "협의 중", language: "" } },
      { speaker: "trump", side: "KR", quote: { text: "협의 중", language: "en" } },
      { speaker: "someone", side: "", quote: null },
    ];
    const document = { issue: "cars", stage: "", effect: "in_force", claims };
    expect(withDefaults("development", document, proposal)).toEqual({
      issue: "cars",
      stage: "narrowing",
      effect: "in_force",
      claims: [
        { speaker: "trump", side: "US", quote: { text: "협의 중", language: "ko" } },
        claims[1],
        claims[2],
      ],
    });
    expect(withDefaults("development", document, { ...proposal, isNew: false })).toMatchObject({ stage: "" });
    expect(withDefaults("source", { title: "관세 협상", language: "" }, proposal).language).toBe("ko");
    expect(withDefaults("source", { title: "관세 협상", language: "en" }, proposal).language).toBe("en");
  });
});

describe("the source above a citation", () => {
  const names = [
    "claims[0].citations[0].source",
    "claims[1].citations[0].source",
    "claims[1].citations[1].source",
    "citations[0].source",
    "citations[0].locator",
  ];
  const document = (first: string) => ({
    citations: [{ source: "own" }],
    claims: [{ citations: [{ source: first }] }, { citations: [{ source: "" }, { source: "" }] }],
  });

  it("is the nearest that is chosen; the record's own stand above those of its rows", () => {
    expect(sourceAbove(document("one"), names, "claims[1].citations[1].source")).toBe("one");
    expect(sourceAbove(document(""), names, "claims[1].citations[1].source")).toBe("own");
    expect(sourceAbove(document("one"), names, "claims[0].citations[0].source")).toBe("own");
    expect(sourceAbove(document("one"), names, "citations[0].source")).toBeNull();
  });
});
