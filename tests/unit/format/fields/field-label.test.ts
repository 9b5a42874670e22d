import { describe, expect, it } from "vitest";

import { locales, type RecordType, recordTypes } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import { formatFieldLabel, formatFieldPath } from "@/lib/format/fields/field-label";

function placesOf(fields: readonly Field[], above: string[] = []): string[][] {
  return fields.flatMap((field) => {
    const names = [...above, field.name];
    return [names, ...("fields" in field ? placesOf(field.fields, names) : [])];
  });
}

const places = recordTypes.flatMap((type) =>
  placesOf(definitionOf[type].fields).map((names) => [type, names] as const),
);

describe("the label of a field", () => {
  it.each(places)("%s %j is words in both languages", (type, names) => {
    for (const locale of locales) expect(formatFieldLabel(type, names, locale)).not.toBe(names.at(-1));
    expect(formatFieldLabel(type, names, "ko")).toMatch(/\p{Script=Hangul}/u);
    expect(formatFieldLabel(type, names, "en")).not.toMatch(/\p{Script=Hangul}/u);
  });
});

describe("a path in words", () => {
  it.each<[RecordType, string, string, string]>([
    ["development", "stage", "Stage", "협상 단계"],
    ["development", "claims[0].statement.en", "Claims 1: Claim · English", "주장 1: 주장 내용 · 영어"],
    ["development", "claims[1].citations[0].source", "Claims 2: Sources 1: Source", "주장 2: 출처 1: 출처"],
    ["development", "claims[11]", "Claims 12", "주장 12"],
    ["development", "next.date.value", "When it is due · Date", "예정일 · 날짜"],
    ["trip", "from.ko", "Travels from · Korean", "출발지 · 한국어"],
    [
      "official",
      "roles[0].from.precision",
      "Offices held 1: In office from · How exactly it is known",
      "직책 1: 재임 시작 · 날짜의 정확도",
    ],
    ["event", "issues[2]", "Issues 3", "쟁점 3"],
    ["source", "quite.unknown", "quite · unknown", "quite · unknown"],
  ])("%s %s", (type, path, en, ko) => {
    expect(formatFieldPath(type, path, "en")).toBe(en);
    expect(formatFieldPath(type, path, "ko")).toBe(ko);
  });
});
