import { describe, expect, it } from "vitest";
import { wholeList } from "@/lib/domain/editing/record-list";
import { listParameters, listQuery, savedListQuery } from "@/lib/schemas/addresses/record-list-address";

describe("savedListQuery", () => {
  it("gives back the query of the choice that was saved", () => {
    const choice = {
      ...wholeList,
      q: "car & 자동차 + 25%",
      stage: "raised",
      sort: { column: "date", isDescending: true },
    } as const;
    const saved = { type: "issue", parameters: listParameters(choice) } as const;
    expect(savedListQuery(saved)).toEqual({ query: listQuery(choice), dropped: [] });
    expect(listParameters(wholeList)).toEqual({});
  });

  it.each([
    [{ colour: "red", state: "draft" }, "?state=draft", ["colour"]],
    [{ issue: "auto-tariff", page: "2" }, "", ["issue", "page"]],
    [{ state: ["draft"], q: null, sort: { column: "date" } }, "", ["state", "q", "sort"]],
    [{ unreadable: "{" }, "", ["unreadable"]],
    [JSON.parse('{"__proto__":"x","constructor":"y"}'), "", ["__proto__", "constructor"]],
    [{ q: "//evil.example?x#y\r\n" }, "?q=%2F%2Fevil.example%3Fx%23y%0D%0A", []],
  ])("leaves out of %j what a list of issues does not have", (parameters, query, dropped) => {
    expect(savedListQuery({ type: "issue", parameters })).toEqual({ query, dropped });
  });
});
