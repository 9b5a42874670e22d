import { describe, expect, it } from "vitest";

import { unfilteredLog } from "@/lib/domain/editing/audit";
import { logQuery, parseLogFilter } from "@/lib/schemas/addresses/log-address";

const actions = ["publish", "sign_in"];
const read = (parameters: Record<string, string | string[]>) => parseLogFilter(parameters, actions);

describe("parseLogFilter", () => {
  it("reads every part", () => {
    const given = {
      who: " han ",
      action: "sign_in",
      result: "refused",
      type: "account",
      id: "a-1",
      from: "2026-11-01",
      to: "2026-11-24",
    };
    expect(read({ ...given, before: "17" })).toMatchObject({
      filter: { ...given, who: "han" },
      before: 17,
      problems: [],
    });
  });

  it("takes what a form sends for blank fields as no choice", () => {
    const blank = read({ who: "", action: "", result: "", type: "", id: " ", from: "", to: "" });
    expect(blank).toMatchObject({ filter: unfilteredLog, before: null, problems: [] });
  });

  it.each([
    ["who", "a\u0000b"],
    ["who", "x".repeat(101)],
    ["who", "\uD800"],
    ["action", "drop table"],
    ["result", "Done"],
    ["type", "constructor"],
    ["id", "../etc"],
    ["from", "2026-02-30"],
    ["from", "yesterday"],
    ["to", "2026-11"],
    ["before", "-1"],
    ["before", "1e3"],
    ["before", "9".repeat(16)],
  ])("leaves %s=%j out and says so", (parameter, value) => {
    const { filter, before, problems } = read({ [parameter]: value });
    expect(filter).toEqual(unfilteredLog);
    expect(before).toBeNull();
    expect(problems).toEqual([{ parameter, value: value.slice(0, 100) }]);
  });

  it("keeps what was typed, so that it can be corrected", () => {
    expect(read({ from: "1 Nov", who: "han" }).typed).toMatchObject({ from: "1 Nov", who: "han" });
  });

  it("leaves the last day out where it lies before the first", () => {
    const { filter, problems } = read({ from: "2026-11-24", to: "2026-11-01" });
    expect(filter).toMatchObject({ from: "2026-11-24", to: null });
    expect(problems).toEqual([{ parameter: "order", value: "2026-11-24 – 2026-11-01" }]);
  });

  it("takes the first of several values", () => {
    expect(read({ action: ["publish", "sign_in"] }).filter.action).toBe("publish");
  });
});

describe("logQuery", () => {
  it("is read back as what was asked for", () => {
    const { filter } = read({ who: "한 & co", from: "2026-11-01", result: "done" });
    const back = parseLogFilter(Object.fromEntries(new URLSearchParams(logQuery(filter, 9))), actions);
    expect(back).toMatchObject({ filter, before: 9, problems: [] });
  });

  it("is empty for the whole log", () => {
    expect(logQuery(unfilteredLog)).toBe("");
  });
});
