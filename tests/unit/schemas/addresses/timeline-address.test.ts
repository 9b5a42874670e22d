import { describe, expect, test } from "vitest";
import { parseTimelineChoice, timelineQuery } from "@/lib/schemas/addresses/timeline-address";

const wholeTimeline = { kind: null, side: null, issue: null };
const issues = ["auto-tariff", "deal-form"];

describe("parseTimelineChoice", () => {
  test("reads every choice, and writes it back", () => {
    const { choice, problems } = parseTimelineChoice(
      { kind: "meeting", side: "KR", issue: "auto-tariff" },
      issues,
    );
    expect(problems).toEqual([]);
    expect(choice).toEqual({ kind: "meeting", side: "KR", issue: "auto-tariff" });
    expect(timelineQuery(choice)).toBe("?kind=meeting&side=KR&issue=auto-tariff");
  });

  test("an empty field of a form is no choice, and other parameters are ignored", () => {
    expect(parseTimelineChoice({ kind: "", side: " ", issue: "", page: "7" }, issues)).toEqual({
      choice: wholeTimeline,
      problems: [],
    });
    expect(timelineQuery(wholeTimeline)).toBe("");
  });

  test("a value that is not allowed is named and left out, the others stay", () => {
    expect(parseTimelineChoice({ kind: "party", side: "kr", issue: "auto-tariff" }, issues)).toEqual({
      choice: { kind: null, side: null, issue: "auto-tariff" },
      problems: [
        { parameter: "kind", value: "party" },
        { parameter: "side", value: "kr" },
      ],
    });
  });

  test.each([
    ["the first of several counts", { issue: ["deal-form", "auto-tariff"] }, "deal-form", 0],
    ["a name every object has", { issue: "constructor" }, null, 1],
    ["markup", { issue: "<script>alert(1)</script>" }, null, 1],
    ["a null byte", { issue: "\u0000" }, null, 1],
    ["half a character", { issue: "\ud800" }, null, 1],
    ["spaces around", { issue: " auto-tariff" }, null, 1],
  ])("%s", (_name, parameters, issue, count) => {
    const { choice, problems } = parseTimelineChoice(parameters, issues);
    expect(choice.issue).toBe(issue);
    expect(problems).toHaveLength(count);
  });

  test("a long value is named in part", () => {
    expect(parseTimelineChoice({ kind: "x".repeat(5000) }, issues).problems[0]?.value).toHaveLength(80);
  });
});
