import { describe, expect, it } from "vitest";

import {
  normaliseReportText,
  errorReport,
  parseReportSubject,
  reportProblems,
} from "@/lib/schemas/forms/error-report";

const typed = { text: "The rate is 15%.", contact: "", website: "" };
const problemsOf = (over: Partial<typeof typed>) =>
  reportProblems(errorReport.safeParse({ ...typed, ...over }).error!);

describe("a reader's report", () => {
  it("is kept as it was written, an empty contact as none", () => {
    expect(errorReport.parse({ ...typed, text: " <script>alert(1)</script>\r\n둘째 줄 😀 " })).toEqual({
      text: "<script>alert(1)</script>\n둘째 줄 😀",
      contact: null,
      website: "",
    });
    expect(errorReport.parse({ ...typed, contact: " a@example.org\r\nBcc: b@example.org" }).contact).toBe(
      "a@example.org Bcc: b@example.org",
    );
  });

  it.each([
    [{ text: " \n\u0000\u200b".slice(0, 3) }, [{ field: "text", problem: "missing" }]],
    [{ text: "" }, [{ field: "text", problem: "missing" }]],
    [{ text: "x".repeat(4001) }, [{ field: "text", problem: "too_long" }]],
    [{ text: "가".repeat(1_000_000) }, [{ field: "text", problem: "too_long" }]],
    [{ contact: "x".repeat(201) }, [{ field: "contact", problem: "too_long" }]],
    [{ website: "https://spam.example" }, [{ field: "website", problem: "filled" }]],
    [
      { text: "", contact: "x".repeat(201), website: "y" },
      [
        { field: "text", problem: "missing" },
        { field: "contact", problem: "too_long" },
        { field: "website", problem: "filled" },
      ],
    ],
  ])("%#: is refused by field", (over, expected) => {
    expect(problemsOf(over)).toEqual(expected);
  });

  it("counts characters as readers do, up to the limit itself", () => {
    expect(errorReport.safeParse({ ...typed, text: "😀".repeat(4000) }).success).toBe(true);
    expect(errorReport.safeParse({ ...typed, contact: "가".repeat(200) }).success).toBe(true);
  });

  it("loses control characters and half characters, nothing else", () => {
    expect(normaliseReportText("a\u0000b\u0007c\ud800d\te\nf \u202eg")).toBe("abcd\te\nf \u202eg");
    expect(normaliseReportText("\u1112\u1161\u11ab")).toBe("한");
  });
});

describe("what a report is about", () => {
  it.each([
    [
      { type: "development", id: "auto-tariff-2025-12-04" },
      { type: "development", id: "auto-tariff-2025-12-04" },
    ],
    [{ page: "board" }, { page: "board" }],
    [{ type: "rumour", id: "x" }, null],
    [{ type: "issue", id: "../../etc" }, null],
    [{ type: "issue" }, null],
    [{ type: ["issue", "trip"], id: "auto-tariff" }, null],
    [{ page: "issue" }, null],
    [{ page: "__proto__" }, null],
    [{ page: ["board"] }, null],
    [{}, null],
  ])("%o", (given, expected) => {
    expect(parseReportSubject(given)).toEqual(expected);
  });
});
