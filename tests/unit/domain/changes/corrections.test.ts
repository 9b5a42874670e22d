import { describe, expect, it } from "vitest";

import {
  correctionGroupOf,
  filterCorrections,
  correctionsOfRecord,
  correctionsPageBefore,
} from "@/lib/domain/changes/corrections";
import { lastChangeAfter, lastChecked } from "@/lib/domain/changes/accuracy-check";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { RecordType } from "@/lib/domain/record/record";
import { correctionThings } from "@/lib/format/structured-data/correction-data";
import { structuredDataText } from "@/lib/format/structured-data/structured-data";

import { publicDocument } from "../../../support/public-record";
import { findSchemaProblems } from "../../../support/schema-org";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));

function change(seq: number, over: Partial<PublishedChange> = {}): PublishedChange {
  const type: RecordType = over.type ?? "development";
  const id = over.id ?? "auto-tariff-2025-12-04";
  const document = publicDocument({
    id,
    issue: "auto-tariff",
    what: { en: `Text ${seq}`, ko: null, origin: "en" },
  });
  return {
    seq,
    type,
    id,
    version: seq,
    publication: "published",
    kind: "correction",
    reason: `Reason ${seq}`,
    channel: "desk",
    recordedAt: at(seq),
    action: "changed",
    before: document,
    after: document,
    beforeSeq: seq - 1,
    ...over,
  };
}

describe("what counts as a correction", () => {
  it.each([
    ["changed", "correction", "correction"],
    ["added", "correction", "correction"],
    ["changed", "clarification", "clarification"],
    ["changed", "development", null],
    ["changed", "editorial", null],
    ["added", "development", null],
    ["withdrawn", "correction", "withdrawal"],
    ["withdrawn", "editorial", "withdrawal"],
    ["restored", "correction", "withdrawal"],
    ["restored", "development", "withdrawal"],
  ] as const)("%s as %s is %s", (action, kind, group) => {
    expect(correctionGroupOf({ action, kind })).toBe(group);
  });
});

describe("a page of corrections", () => {
  const changes = [
    change(9),
    change(8, { kind: "editorial" }),
    change(7, { action: "withdrawn", after: null }),
    change(6, { kind: "clarification" }),
    change(5),
    change(4, { kind: "development" }),
    change(3),
  ];
  const seqs = (group: Parameters<typeof filterCorrections>[1]) =>
    filterCorrections(changes, group).chosen.map(({ seq }) => seq);

  it("are what was wrong unless another group is chosen, with the counts of all", () => {
    expect(filterCorrections(changes, null).counts).toEqual({
      correction: 3,
      withdrawal: 1,
      clarification: 1,
    });
    expect(seqs(null)).toEqual([9, 7, 5, 3]);
    expect(seqs("withdrawal")).toEqual([7]);
    expect(seqs("clarification")).toEqual([6]);
  });

  it("one is found by the sequence after it, also when others have come", () => {
    const { chosen } = filterCorrections(changes, null);
    expect([10, 8, 6, 4, 1].map((before) => correctionsPageBefore(chosen, before, 2))).toEqual([
      1, 1, 2, 2, 2,
    ]);
    expect(correctionsPageBefore([change(11), change(10), ...chosen], 10, 2)).toBe(2);
    expect(correctionsPageBefore([], 10, 2)).toBe(1);
  });
});

describe("the corrections of a record", () => {
  const changes = [
    change(5, { type: "issue", id: "auto-tariff" }),
    change(4),
    change(3, {
      id: "steel-2025-01-01",
      after: publicDocument({ issue: "steel" }),
      before: publicDocument({ issue: "steel" }),
    }),
    change(2, { action: "withdrawn", after: null }),
    change(1, { type: "trip", id: "auto-tariff" }),
  ];
  it("are its own, and for an issue those of its entries, by the time shown", () => {
    const of = (key: { type: RecordType; id: string }, hour: number) =>
      correctionsOfRecord(changes, key, at(hour)).map(({ seq }) => seq);
    expect(of({ type: "issue", id: "auto-tariff" }, 9)).toEqual([5, 4, 2]);
    expect(of({ type: "issue", id: "auto-tariff" }, 4)).toEqual([4, 2]);
    expect(of({ type: "trip", id: "auto-tariff" }, 9)).toEqual([1]);
    expect(of({ type: "issue", id: "none" }, 9)).toEqual([]);
  });
});

describe("a check", () => {
  const key = { type: "issue", id: "auto-tariff" } as const;
  it("is followed by the last change that may have made it untrue, within the time shown", () => {
    const changes = [change(8), change(7, { kind: "editorial" }), change(5), change(2)];
    expect(lastChangeAfter(changes, key, at(3), at(9))).toEqual(at(8));
    expect(lastChangeAfter(changes, key, at(3), at(7))).toEqual(at(5));
    expect(lastChangeAfter(changes, key, at(5), at(7))).toBeNull();
    expect(lastChangeAfter([change(8, { kind: "editorial" })], key, at(3), at(9))).toBeNull();
    expect(lastChangeAfter([change(8, { type: "trip", id: "auto-tariff" })], key, at(3), at(9))).toBeNull();
  });

  it("is counted for the open issues alone", () => {
    const check = (id: string, hour: number) =>
      [
        id,
        { type: "issue", id, checkedAt: at(hour), sourceId: "s", locator: null, changedAt: null },
      ] as const;
    const columns = {
      open: [{ issue: { id: "a" } }, { issue: { id: "b" } }, { issue: { id: "c" } }],
      agreed: [],
      in_effect: [],
      ended: [],
    };
    const board = { columns } as unknown as Parameters<typeof lastChecked>[0];
    expect(lastChecked(board, new Map([check("a", 3), check("b", 5), check("ended", 9)]))).toEqual({
      count: 2,
      at: at(5),
    });
    expect(lastChecked(board, new Map([check("ended", 9)]))).toBeNull();
  });
});

it("says corrections in the terms of schema.org, and no text ends the element", () => {
  const things = correctionThings([change(5, { reason: "</script><b>" })], {
    locale: "en",
    siteUrl: "https://talks.example",
    issues: [],
  });
  expect(things.flatMap((thing) => findSchemaProblems(thing))).toEqual([]);
  expect(things).toMatchObject([
    {
      "@type": "CreativeWork",
      correction: {
        "@type": "CorrectionComment",
        text: "</script><b>",
        datePublished: "2026-11-25T05:00:00.000Z",
      },
    },
  ]);
  expect(structuredDataText(things)).not.toContain("</script>");
});
