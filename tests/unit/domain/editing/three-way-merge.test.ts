import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { DraftDocument } from "@/lib/domain/editing/draft";
import { mergeDocuments } from "@/lib/domain/editing/three-way-merge";

const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" });
const cite = (source: string) => ({ source, locator: null, quote: null });
const claim = (side: string, en: string, ...citations: unknown[]) => ({
  side,
  attribution: "on_record",
  speaker: null,
  statement: { en, ko: null, origin: "en" },
  quote: null,
  citations,
});

describe("mergeDocuments", () => {
  it.each<[string, DraftDocument, DraftDocument, DraftDocument, DraftDocument, [string, string][]]>([
    [
      "disjoint fields",
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 3 },
      { a: 2, b: 3 },
      [
        ["a", "theirs"],
        ["b", "mine"],
      ],
    ],
    [
      "the two languages of a text",
      { t: { en: "a", ko: "가" } },
      { t: { en: "b", ko: "가" } },
      { t: { en: "a", ko: "나" } },
      { t: { en: "b", ko: "나" } },
      [
        ["t.en", "theirs"],
        ["t.ko", "mine"],
      ],
    ],
    ["the same change", { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }, [["a", "same"]]],
    ["a clash, until it is settled as stored", { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }, [["a", "clash"]]],
    [
      "a date, never half of one",
      { d: day("2025-10-22") },
      { d: day("2025-10-23") },
      { d: { ...day("2025-10-22"), zone: "America/New_York" } },
      { d: day("2025-10-23") },
      [["d", "clash"]],
    ],
    [
      "a quotation, never half of one",
      { q: { text: "a", language: "en" } },
      { q: { text: "b", language: "en" } },
      { q: { text: "a", language: "ko" } },
      { q: { text: "b", language: "en" } },
      [["q", "clash"]],
    ],
    [
      "a part that one side took out",
      { a: 1, n: null },
      { a: 1, n: null },
      { a: 1, n: { what: "x" } },
      { a: 1, n: { what: "x" } },
      [["n", "mine"]],
    ],
    [
      "sources added by both",
      { citations: [cite("a")] },
      { citations: [cite("a"), cite("b")] },
      { citations: [cite("a"), cite("c")] },
      { citations: [cite("a"), cite("b"), cite("c")] },
      [["citations", "both"]],
    ],
    [
      "a source removed by one and one added by the other",
      { citations: [cite("a"), cite("b")] },
      { citations: [cite("b")] },
      { citations: [cite("a"), cite("b"), cite("c")] },
      { citations: [cite("b"), cite("c")] },
      [["citations", "both"]],
    ],
    [
      "issues of an event",
      { issues: ["a", "b"] },
      { issues: ["b"] },
      { issues: ["a", "b", "c"] },
      { issues: ["b", "c"] },
      [["issues", "both"]],
    ],
    [
      "statements appended by both",
      { claims: [claim("KR", "x")] },
      { claims: [claim("KR", "x"), claim("US", "y")] },
      { claims: [claim("KR", "x"), claim("text", "z")] },
      { claims: [claim("KR", "x"), claim("text", "z"), claim("US", "y")] },
      [
        ["claims[1]", "mine"],
        ["claims[2]", "theirs"],
      ],
    ],
    [
      "one statement edited by each",
      { claims: [claim("KR", "x"), claim("US", "y")] },
      { claims: [claim("KR", "x2"), claim("US", "y")] },
      { claims: [claim("KR", "x"), claim("US", "y2")] },
      { claims: [claim("KR", "x2"), claim("US", "y2")] },
      [
        ["claims[0].statement.en", "theirs"],
        ["claims[1].statement.en", "mine"],
      ],
    ],
    [
      "a statement edited by one, another put before it by the other",
      { claims: [claim("KR", "x")] },
      { claims: [claim("US", "new"), claim("KR", "x")] },
      { claims: [claim("KR", "x2")] },
      { claims: [claim("US", "new"), claim("KR", "x2")] },
      [
        ["claims[0]", "theirs"],
        ["claims[1].statement.en", "mine"],
      ],
    ],
    [
      "a statement removed by one and left alone by the other",
      { claims: [claim("KR", "x"), claim("US", "y")] },
      { claims: [claim("KR", "x"), claim("US", "y")] },
      { claims: [claim("US", "y")] },
      { claims: [claim("US", "y")] },
      [["claims[0]", "mine"]],
    ],
    [
      "a statement removed by one and edited by the other",
      { claims: [claim("KR", "x")] },
      { claims: [] },
      { claims: [claim("KR", "x2")] },
      { claims: [] },
      [["claims[0]", "clash"]],
    ],
    [
      "rows with a name, moved by one and edited by the other",
      {
        legs: [
          { id: "a", n: 1 },
          { id: "b", n: 1 },
        ],
      },
      {
        legs: [
          { id: "a", n: 2 },
          { id: "b", n: 1 },
        ],
      },
      {
        legs: [
          { id: "b", n: 1 },
          { id: "a", n: 1 },
        ],
      },
      {
        legs: [
          { id: "b", n: 1 },
          { id: "a", n: 2 },
        ],
      },
      [["legs[1].n", "theirs"]],
    ],
    [
      "a traveller replaced, who is somebody else",
      { travellers: [{ official: "kim", departs: null }] },
      { travellers: [{ official: "lee", departs: null }] },
      { travellers: [{ official: "kim", departs: day("2025-10-22") }] },
      { travellers: [{ official: "lee", departs: null }] },
      [
        ["travellers[0]", "clash"],
        ["travellers[1]", "theirs"],
      ],
    ],
  ])("merges %s", (_, base, theirs, mine, merged, fields) => {
    const result = mergeDocuments(base, theirs, mine);
    expect(result.merged).toEqual(merged);
    expect(result.fields.map(({ path, outcome }) => [path, outcome])).toEqual(fields);
    expect(result.unresolved).toEqual(
      fields.filter(([, outcome]) => outcome === "clash").map(([path]) => path),
    );
  });

  it("settles clashes by the choice for their path, and leaves those without one", () => {
    const base = { a: 1, b: 1, c: 1, claims: [claim("KR", "x")] };
    const theirs = { a: 2, b: 2, c: 2, claims: [] };
    const mine = { a: 3, b: 3, c: 3, claims: [claim("KR", "x2")] };
    const choices = new Map([
      ["a", { take: "mine" }],
      ["b", { take: "third", value: 4 }],
      ["claims[0]", { take: "mine" }],
      ["nothing", { take: "mine" }],
    ] as const);
    const result = mergeDocuments(base, theirs, mine, choices);
    expect(result.merged).toEqual({ a: 3, b: 4, c: 2, claims: [claim("KR", "x2")] });
    expect(result.unresolved).toEqual(["c"]);
  });
});

const word = fc.string({ minLength: 1, maxLength: 3 });
const row = fc.record({
  side: fc.constantFrom("KR", "US"),
  statement: fc.record({ en: word, ko: word }),
  speaker: word,
});
const named = fc.record({
  official: fc.constantFrom("kim", "lee", "yeo", "han"),
  departs: fc.option(fc.constantFrom(day("2025-10-22"), day("2025-10-23"))),
});
const document: fc.Arbitrary<DraftDocument> = fc.record({
  stage: word,
  date: fc.constantFrom(day("2025-10-22"), day("2025-10-23")),
  what: fc.record({ en: word, ko: fc.option(word) }),
  next: fc.option(fc.record({ what: word })),
  claims: fc.array(row, { maxLength: 4 }),
  travellers: fc.uniqueArray(named, { selector: ({ official }) => official, maxLength: 4 }),
  issues: fc.uniqueArray(word, { maxLength: 4 }),
});

/** Every leaf of a value, including those of dates. */
function leavesOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === null || value === undefined ? [] : [JSON.stringify(value)];
}

describe("with random texts of three people", () => {
  const runs = { numRuns: 500 };

  it("keeps mine where they changed nothing, and theirs where I did not", () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        expect(mergeDocuments(base, base, changed)).toMatchObject({ merged: changed, unresolved: [] });
        expect(mergeDocuments(base, base, changed).merged).toEqual(changed);
        expect(mergeDocuments(base, changed, base).merged).toEqual(changed);
        expect(mergeDocuments(base, changed, base).unresolved).toEqual([]);
      }),
      runs,
    );
  });

  it("finds no clash where both wrote the same", () => {
    fc.assert(
      fc.property(document, document, (base, changed) => {
        const { merged, fields } = mergeDocuments(base, changed, structuredClone(changed));
        expect(merged).toEqual(changed);
        expect(fields.every(({ outcome }) => outcome === "same")).toBe(true);
      }),
      runs,
    );
  });

  it("loses no word that either wrote: it is merged, or shown in a clash", () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const { merged, fields } = mergeDocuments(base, theirs, mine);
        const clashes = fields.filter(({ outcome }) => outcome === "clash");
        const kept = new Set([
          ...leavesOf(merged),
          ...clashes.flatMap((field) => leavesOf([field.mine, field.theirs])),
        ]);
        const old = new Set(leavesOf(base));
        const written = [...leavesOf(theirs), ...leavesOf(mine)].filter((leaf) => !old.has(leaf));
        expect(written.filter((leaf) => !kept.has(leaf))).toEqual([]);
      }),
      runs,
    );
  });

  it("can always be settled in my favour or in theirs, and changes none of the three", () => {
    fc.assert(
      fc.property(
        document,
        document,
        document,
        fc.constantFrom("theirs", "mine"),
        (base, theirs, mine, take) => {
          const before = structuredClone([base, theirs, mine]);
          const first = mergeDocuments(base, theirs, mine);
          const settled = mergeDocuments(
            base,
            theirs,
            mine,
            new Map(first.unresolved.map((path) => [path, { take } as const])),
          );
          expect(settled.unresolved).toEqual([]);
          expect(settled.fields).toEqual(first.fields);
          expect(new Set(first.fields.map(({ path }) => path)).size).toBe(first.fields.length);
          expect([base, theirs, mine]).toEqual(before);
        },
      ),
      runs,
    );
  });
});
