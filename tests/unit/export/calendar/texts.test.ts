import { expect, test } from "vitest";
import { calendarDescription, calendarSummary } from "@/lib/export/calendar/texts";
import { calendarEntries } from "@/lib/domain/calendar/calendar-entries";
import { publicRecord } from "../../../support/public-record";
import { at, development, issue, seoul, text } from "../../../support/sample-records";

const nothing = publicRecord();

test("words of the record that look like a place in a sentence stay as they are", () => {
  const step = {
    ...development(seoul("2026-01-05"), "raised", "none"),
    next: { what: text("the {issue} of {date}"), date: seoul("2026-03-01"), citations: [] },
  };
  const record = publicRecord({ issues: [issue([step], { title: text("Rates {what} $& {issue}") })] });
  const [entry] = calendarEntries(
    record,
    { earlier: nothing, withdrawn: nothing },
    { of: "all" },
    at("2026-11-24T12:00:00Z"),
  );
  expect(calendarSummary(entry!, "en")).toBe("Next step: Rates {what} $& {issue} – the {issue} of {date}");
  expect(calendarDescription(entry!, record, "en")).not.toContain("{");
});
