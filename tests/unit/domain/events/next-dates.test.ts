import { expect, test } from "vitest";
import { nextKnownDates } from "@/lib/domain/events/next-dates";
import {
  about,
  at,
  development,
  event,
  issue,
  month,
  on,
  row,
  seoul,
  text,
} from "../../../support/sample-records";
import { events, issues } from "../../../support/real-record";

const shown = (day: string) =>
  nextKnownDates({ events, issues }, on(day)).map(({ kind, id, date }) => [kind, id, date.value]);

test("as of 22 October 2025 the record knows these dates to come", () => {
  expect(shown("2025-10-22")).toEqual([
    ["event", "gyeongju-2025-10", "2025-10-27"],
    ["event", "apec-2025", "2025-10-31"],
  ]);
});

test("as of 23 November 2026 it knows two next steps, and none once their days have passed", () => {
  expect(shown("2026-11-23")).toEqual([
    ["next_step", "further-product-duties-2026-09-03", "2026-12-04"],
    ["next_step", "aircraft-generics-2026-07-09", "2027-01-05"],
  ]);
  expect(shown("2027-01-06")).toEqual([]);
});

test("an event is listed from its announcement until it begins or its span is over", () => {
  const of =
    (starts: Parameters<typeof row>[2], status: Parameters<typeof row>[1] = "scheduled") =>
    (day: string) =>
      nextKnownDates({ events: [event([row("2025-06-05", status, starts)])], issues: [] }, on(day)).length;
  const exact = of(seoul("2025-06-10"));
  expect(["2025-06-04", "2025-06-05", "2025-06-10", "2025-06-11"].map(exact)).toEqual([0, 1, 1, 0]);
  const vague = of(month("2025-06"));
  expect(["2025-06-04", "2025-06-05", "2025-06-30", "2025-07-01"].map(vague)).toEqual([0, 1, 1, 0]);
  expect(of(seoul("2025-06-10"), "cancelled")("2025-06-06")).toBe(0);
  expect(of(null, "postponed")("2025-06-06")).toBe(0);
});

test("a next step is listed while its development is current", () => {
  const made = issue([
    development(seoul("2025-06-01"), "raised", "none", {
      next: { what: text("Talks"), date: seoul("2025-06-20") },
    }),
    development(seoul("2025-06-10"), "raised", "none"),
  ]);
  const of = (asOf: Parameters<typeof nextKnownDates>[1]) =>
    nextKnownDates({ events: [], issues: [made] }, asOf);
  expect(of(on("2025-06-09"))).toMatchObject([
    { kind: "next_step", issueId: "made-up", what: { en: "Talks" } },
  ]);
  expect(of(at("2025-06-09T15:00:00Z"))).toEqual([]);
  expect(of(on("2025-06-10"))).toEqual([]);
});

test("a next step that is an announced event of its issue is listed once, also after the event got its day", () => {
  const step = issue([
    development(seoul("2025-06-01"), "raised", "none", {
      next: { what: text("Summit"), date: about("2025-06-20", "next week") },
    }),
  ]);
  const summit = (...later: ReturnType<typeof row>[]) => ({
    ...event([row("2025-06-01", "scheduled", about("2025-06-20", "next week")), ...later]),
    issues: ["made-up"],
  });
  const kinds = (...events: ReturnType<typeof summit>[]) =>
    nextKnownDates({ events, issues: [step] }, on("2025-06-05")).map(({ kind }) => kind);
  expect(kinds(summit())).toEqual(["event"]);
  expect(kinds(summit(row("2025-06-04", "scheduled", seoul("2025-06-22"))))).toEqual(["event"]);
  expect(kinds({ ...summit(), issues: [] })).toEqual(["event", "next_step"]);
});
