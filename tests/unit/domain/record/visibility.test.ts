import { describe, expect, it } from "vitest";
import { publishedRecord } from "@/lib/domain/record/assemble-record";
import type { Publication } from "@/lib/domain/record/record";
import type { StepDocument, TalksRecord } from "@/lib/domain/record/record-document";
import {
  documentIn,
  publicRecordAsOf,
  toPublicDocument,
  toPublicRecord,
} from "@/lib/domain/record/visibility";
import { publicRecord, storedRecord } from "../../../support/public-record";
import {
  cite,
  development,
  event,
  issue,
  measure,
  on,
  row,
  seoul,
  source,
  step,
  text,
} from "../../../support/sample-records";

const note = "for editors";
const agreed = step("2025-07-30", "agreed", 15);
const rumour: StepDocument = {
  ...step("2025-12-01", "charged", 15, { settles: [agreed.id] }),
  verification: "unverified",
  note,
};
const charged = step("2025-12-04", "charged", 15, { settles: [agreed.id, rumour.id] });
const from = seoul("2025-06-01");

/** Notes in every place, and an entry of each type that is not verified. */
const files: TalksRecord = {
  sources: [{ ...source("a-source", from), note }],
  officials: [
    {
      id: "kim",
      name: text("Kim"),
      side: "KR",
      aliases: [{ text: "K.", language: "en", note }],
      roles: [
        { title: text("Minister"), organisation: text("Ministry"), from, to: null, citations: [], note },
      ],
      note,
    },
  ],
  issues: [
    {
      ...issue([]),
      developments: [
        { ...development(from, "raised", "none", { id: "sound" }), note },
        { ...development(from, "signed", "none", { id: "unsound" }), verification: "unverified", note },
      ],
    },
  ],
  events: [
    { ...event([row("2025-06-01", "scheduled", from)], "sound"), note },
    { ...event([row("2025-06-01", "scheduled", from)], "unsound"), verification: "unverified", note },
  ],
  trips: [],
  measures: [{ ...measure([]), steps: [{ ...agreed, note }, rumour, { ...charged, note }], note }],
};

const at = new Date("2026-11-25T00:00:00Z");

describe("the record that readers see", () => {
  const record = toPublicRecord(storedRecord(files, at));

  it("has no note, at any depth", () => {
    expect(JSON.stringify(publishedRecord(storedRecord(files, at))).match(/"note":/g)).toHaveLength(12);
    expect(JSON.stringify(record)).not.toContain('"note":');
  });

  it("has nothing unverified, and a verified step settles only others that are", () => {
    expect(record.issues[0]!.developments.map(({ id }) => id)).toEqual(["sound"]);
    expect(record.events.map(({ id }) => id)).toEqual(["sound"]);
    expect(record.measures[0]!.steps.map(({ id, settles }) => [id, settles])).toEqual([
      [agreed.id, []],
      [charged.id, [agreed.id]],
    ]);
  });

  it.each(["draft", "withdrawn"] as const)("has nothing that is %s", (publication) => {
    const { revision, changedAt, ...lists } = toPublicRecord(storedRecord(files, at, publication));
    expect([revision, changedAt]).toEqual([1, at]);
    expect(Object.values(lists).flat()).toEqual([]);
  });

  it("loses what depends on a source alone that is not among it, and keeps what has another or none", () => {
    const known = source("known", null);
    const resting = (id: string, ...sources: string[]) =>
      development(from, "raised", "none", { id, citations: sources.map(cite) });
    const { issues } = publicRecord({
      sources: [known],
      issues: [issue([resting("a", "gone"), resting("b", "gone", "known"), resting("c")])],
    });
    expect(issues[0]!.developments.map(({ id, citations }) => [id, citations])).toEqual([
      ["b", [cite("known")]],
      ["c", []],
    ]);
  });

  it("as of a day has the sources published by then", () => {
    expect(publicRecordAsOf(record, on("2025-05-31"))).toEqual({ ...record, sources: [] });
    expect(publicRecordAsOf(record, on("2025-06-01"))).toEqual(record);
  });

  it("gives a development with the issue it belongs to, and no record that it does not have", () => {
    expect(documentIn(record, { type: "development", id: "sound" })).toMatchObject({ issue: "made-up" });
    expect(documentIn(record, { type: "development", id: "unsound" })).toBeNull();
    expect(documentIn(record, { type: "trip", id: "kim" })).toBeNull();
  });
});

describe("a stored version as readers see it", () => {
  const shown = (document: object, publication: Publication = "published") =>
    toPublicDocument({ publication, snapshot: JSON.stringify(document) });

  it("has no note, at any depth", () => {
    expect(shown({ roles: [{ note, citations: [{ note, source: "s" }] }], note })).toEqual({
      roles: [{ citations: [{ source: "s" }] }],
    });
  });

  it("is none for a draft, a withdrawn or an unverified one, and for a text that cannot be read", () => {
    expect(shown({ id: "a" })).toEqual({ id: "a" });
    expect([
      shown({ id: "a" }, "draft"),
      shown({ id: "a" }, "withdrawn"),
      shown({ id: "a", verification: "unverified" }),
      toPublicDocument({ publication: "published", snapshot: "{" }),
    ]).toEqual([null, null, null, null]);
  });

  it("has the fields in their order, and of a measure the verified steps only", () => {
    const [one] = files.measures;
    const document = shown(one!);
    expect(document).toEqual(
      documentIn(toPublicRecord(storedRecord(files, at)), { type: "measure", id: one!.id }),
    );
    expect(Object.keys(document!)).toEqual(Object.keys(one!).filter((name) => name !== "note"));
  });
});
