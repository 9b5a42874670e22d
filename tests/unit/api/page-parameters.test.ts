import { expect, test } from "vitest";
import { pageParameters } from "@/lib/api/page-parameters";
import { apiParameters } from "@/lib/schemas/api/parameters";
import { readParameters } from "@/lib/schemas/addresses/parse-parameters";
import { events } from "../../support/real-record";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  [
    "issues",
    "category=market_access&contested=1&reopened=1&q=rice",
    "category=market_access&contested=true&reopened=true&q=rice",
  ],
  ["issues", "category=&q=+&view=table&group=open&page=2", ""],
  ["issues", "view=table&list=table&page=3", ""],
  ["issues", "group=open&contested=false", "group=open&contested=false"],
  ["changes", "", "since=2026-10-25"],
  ["changes", "until=2025-11-01&page=3", "until=2025-11-01&since=2025-10-02"],
  ["changes", "kind=correction", "kind=correction"],
  ["changes", "since=apec-2025&page=2", "since=2025-11-01"],
  ["changes", "since=2025-10-22&until=2025-11-01", "since=2025-10-22&until=2025-11-01"],
  ["changes", "since=2026-11-20T10%3A00Z&until=", "since=2026-11-20T10%3A00%3A00.000Z"],
])("the page's %s?%s means the API's %s, which reads it", (list, written, meant) => {
  const search = pageParameters(list, new URLSearchParams(written), events, now);
  expect(search.toString()).toBe(meant);
  expect(
    list === "issues"
      ? readParameters(apiParameters.issues, search).faults
      : readParameters(apiParameters.changes, search).faults,
  ).toBeNull();
});

test.each([
  "since=no-such-event",
  "since=apec-2026x",
  "until=soon",
  "x=1",
  "since=2025-10-22&since=2025-10-23",
])("%s is refused as ever", (written) => {
  const search = pageParameters("changes", new URLSearchParams(written), events, now);
  expect(search.toString()).toBe(written);
  expect(readParameters(apiParameters.changes, search).faults).not.toBeNull();
});

test("the page of any other list is no choice of its data", () => {
  expect(pageParameters("open", new URLSearchParams("list=agreed&page=2"), events, now).toString()).toBe("");
  expect(pageParameters("officials", new URLSearchParams("side=KR&page=2&x="), events, now).toString()).toBe(
    "side=KR&x=",
  );
});
