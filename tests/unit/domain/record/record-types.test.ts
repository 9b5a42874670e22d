import { expect, it } from "vitest";
import { recordTypes } from "@/lib/domain/record/record";
import { definitionOf, recordFiles, referencesOf } from "@/lib/domain/record/record-types";

it.each(recordTypes)("of a %s, the name is one of its fields", (type) => {
  const { fields, name } = definitionOf[type];
  expect(fields.map((field) => field.name)).toContain(name);
});

// Rows are inserted, and files written, in this order.
it.each(recordTypes)("a %s refers to types before it and to its own only", (type) => {
  const later = recordTypes.slice(recordTypes.indexOf(type) + 1);
  expect(
    referencesOf(definitionOf[type].fields).filter(({ to }) => later.some((each) => each === to)),
  ).toEqual([]);
});

it("a field of one name refers to one type, wherever it is", () => {
  const references = recordTypes.flatMap((type) => referencesOf(definitionOf[type].fields));
  const names = new Set(references.map(({ name }) => name));
  expect(new Set(references.map(({ name, to }) => `${name} ${to}`)).size).toBe(names.size);
});

it("the files are in the order of an export", () => {
  expect(recordFiles).toEqual(["sources", "officials", "issues", "events", "trips", "measures"]);
});
