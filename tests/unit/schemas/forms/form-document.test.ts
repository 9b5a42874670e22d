import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { documentsOf } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import { parseDocument } from "@/lib/record/check-change";
import {
  formValues,
  maxRows,
  normalisedInput,
  toDocument,
  toFormValues,
} from "@/lib/schemas/forms/form-document";
import { removeZoneOffset, addZoneOffset } from "@/lib/schemas/forms/minute-value";

import { readRecordFolder } from "../../../support/record-folder";

const documents = documentsOf(await readRecordFolder());
const sent = (fields: Record<string, string>) => formValues(Object.entries(fields));

describe("a form of every record of the real record", () => {
  it.each(documents.map((entry) => [`${entry.type} ${entry.document.id}`, entry] as const))(
    "gives back %s as it was",
    (_, entry) => {
      const fields = definitionOf[entry.type].fields;
      const values = toFormValues(fields, { ...entry.document });
      const back = toDocument(fields, formValues(values));
      expect(back).toEqual(entry.document);
      expect(parseDocument({ type: entry.type, id: entry.document.id }, back).status).toBe("sound");
    },
  );

  it("has a control for every key", () => {
    for (const entry of documents) {
      expect(definitionOf[entry.type].fields.map(({ name }) => name).sort()).toEqual(
        Object.keys(entry.document).sort(),
      );
    }
  });
});

describe("toDocument", () => {
  it("reads a date without its year by the day it is given, and leaves it as typed without one", () => {
    const values = sent({
      "date.precision": "minute",
      "date.value": "10월 29일 오후 2시",
      "date.zone": "Asia/Seoul",
      "list[0].date.precision": "day",
      "list[0].date.value": "29 Oct",
      "list[0].date.zone": "Asia/Seoul",
    });
    const date = { name: "date", kind: "date", optional: true } as const;
    const fields = [date, { name: "list", kind: "list", fields: [date] } as const];
    expect(toDocument(fields, values, { today: "2025-11-03" })).toEqual({
      date: { value: "2025-10-29T14:00+09:00", precision: "minute", zone: "Asia/Seoul" },
      list: [{ date: { value: "2025-10-29", precision: "day", zone: "Asia/Seoul" } }],
    });
    expect(toDocument([date], values).date).toMatchObject({ value: "10월 29일 오후 2시" });
  });

  const date = (fields: Record<string, string>) => {
    const values = sent(
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`date.${name}`, value])),
    );
    return toDocument([{ name: "date", kind: "date", optional: true }], values).date;
  };

  it.each([
    [
      "a day",
      { precision: "day", value: "2025-10-22", zone: "Asia/Seoul" },
      { value: "2025-10-22", precision: "day", zone: "Asia/Seoul" },
    ],
    [
      "a minute",
      { precision: "minute", value: "2025-10-31T10:00", zone: "Asia/Seoul" },
      { value: "2025-10-31T10:00+09:00", precision: "minute", zone: "Asia/Seoul" },
    ],
    [
      "a minute with a space",
      { precision: "minute", value: "2025-10-31 10:00", zone: "America/New_York" },
      { value: "2025-10-31T10:00-04:00", precision: "minute", zone: "America/New_York" },
    ],
    ["not known, whatever else was typed", { precision: "unknown", value: "2025", zone: "Asia/Seoul" }, null],
    ["nothing", { precision: "day", value: "", zone: "Asia/Seoul" }, null],
    [
      "no date at all, kept as typed",
      { precision: "day", value: "22 Oct", zone: "Asia/Seoul" },
      { value: "22 Oct", precision: "day", zone: "Asia/Seoul" },
    ],
    [
      "a wording alone, kept as typed",
      { precision: "approximate", value: "", zone: "Asia/Seoul", wording: "soon" },
      { value: "", precision: "approximate", zone: "Asia/Seoul", wording: "soon" },
    ],
  ])("reads %s", (_, fields, expected) => {
    expect(date(fields)).toEqual(expected);
  });

  it.each([
    ["350000000000", 350_000_000_000],
    ["-1.5", -1.5],
    ["3,500", "3,500"],
    ["0x10", "0x10"],
    ["many", "many"],
    ["", ""],
  ])("reads the number %j as %j", (typed, expected) => {
    expect(
      toDocument([{ name: "value", kind: "number", optional: false }], sent({ value: typed })).value,
    ).toBe(expected);
  });

  it("reads rows in the order of their indexes, with gaps, up to a limit", () => {
    const fields = definitionOf.trip.fields.filter(({ name }) => name === "issues");
    expect(toDocument(fields, sent({ "issues[7]": "b", "issues[2]": "a", "issues[900]": "" }))).toEqual({
      issues: ["a", "b"],
    });
    const many = sent(
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`issues[${index}]`, `id-${index}`])),
    );
    expect(toDocument(fields, many).issues).toHaveLength(maxRows);
    expect(
      toDocument(fields, sent({ "issues[99999999999]": "a", "issues[__proto__]": "b", "issues[-1]": "c" })),
    ).toEqual({ issues: [] });
  });

  it("ignores unknown fields, and a group that is empty", () => {
    const values = sent({
      verdict: "x",
      __proto__: "y",
      "next.what.origin": "en",
      "next.date.zone": "Asia/Seoul",
      "next.date.precision": "day",
    });
    const document = toDocument(definitionOf.development.fields, values);
    expect(Object.keys(document)).toEqual(definitionOf.development.fields.map(({ name }) => name));
    expect(document.next).toBeNull();
    expect(toDocument(definitionOf.development.fields, sent({ "next.what.en": "A meeting" })).next).toEqual({
      what: { en: "A meeting", ko: null, origin: "en" },
      date: null,
    });
  });

  it("does not fail on anything that can be sent", () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "claims[0].statement.en",
        "claims[1].citations[0].source",
        "date.value",
        "next.date.zone",
        "claims[0]",
        "claims",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: "binary" }))), (entries) => {
        const document = toDocument(definitionOf.development.fields, formValues(entries));
        expect(
          toDocument(
            definitionOf.development.fields,
            formValues(toFormValues(definitionOf.development.fields, document)),
          ),
        ).toEqual(document);
      }),
    );
  });
});

describe("readable", () => {
  it.each([
    ["line ends", "a\r\nb\rc", "a\nb\nc"],
    ["control characters", "a\u0000b\u0007c\td", "a\uFFFDb\uFFFDc\td"],
    ["half a character", "a\uD800b", "a\uFFFDb"],
    ["decomposed Korean", "\u1112\u1161\u11AB", "한"],
    ["right-to-left and emoji, left alone", "مرحبا 🇰🇷 \u202Eabc", "مرحبا 🇰🇷 \u202Eabc"],
    ["blanks around", "  a  ", "a"],
  ])("mends %s", (_, typed, expected) => {
    expect(normalisedInput(typed)).toBe(expected);
  });
});

describe("a minute in a form", () => {
  it.each([
    ["2025-10-31T10:00", "Asia/Seoul", "2025-10-31T10:00+09:00"],
    ["2025-07-31T10:00", "America/New_York", "2025-07-31T10:00-04:00"],
    ["2025-01-31T10:00", "America/New_York", "2025-01-31T10:00-05:00"],
    ["2025-11-02T01:30", "America/New_York", "2025-11-02T01:30-04:00"],
    ["2025-11-02T02:00", "America/New_York", "2025-11-02T02:00-05:00"],
    // Skipped by daylight saving time in that zone: unchanged, for the schema to reject.
    ["2025-03-09T02:30", "America/New_York", "2025-03-09T02:30"],
    ["2025-03-09T03:00", "America/New_York", "2025-03-09T03:00-04:00"],
    ["2025-02-30T10:00+09:00", "Asia/Seoul", "2025-02-30T10:00+09:00"],
    ["2025-10-31T10:00", "Nowhere/Else", "2025-10-31T10:00"],
    ["2025-10-31T10:00", "", "2025-10-31T10:00"],
  ])("%s in %s is %s", (value, zone, expected) => {
    expect(addZoneOffset(value, zone)).toBe(expected);
  });

  it("shows no offset that would come back by itself, and every other", () => {
    expect(removeZoneOffset("2025-10-31T10:00+09:00", "Asia/Seoul")).toBe("2025-10-31T10:00");
    expect(removeZoneOffset("2025-11-02T01:30-05:00", "America/New_York")).toBe("2025-11-02T01:30-05:00");
    expect(removeZoneOffset("2025-10-31T01:00Z", "Asia/Seoul")).toBe("2025-10-31T01:00Z");
  });
});
