import { describe, expect, it } from "vitest";

import {
  PublishedChangeBuilder,
  issuesOf,
  type StoredRevision,
  officialsOf,
} from "@/lib/domain/changes/published-change";

type Said = { what?: string; note?: string | null; verification?: string };
let seq = 0;

const saved = (
  publication: StoredRevision["publication"],
  { what = "a", note = null, verification = "verified" }: Said = {},
): StoredRevision => ({
  seq: (seq += 1),
  type: "development",
  id: "auto-tariff-2025-12-04",
  version: seq,
  publication,
  kind: "correction",
  reason: "The notice says so",
  channel: "desk",
  recordedAt: new Date("2025-12-04T00:00:00Z"),
  snapshot: JSON.stringify({ id: "auto-tariff-2025-12-04", issue: "auto-tariff", what, verification, note }),
});

function deedsOf(...revisions: StoredRevision[]) {
  const readers = new PublishedChangeBuilder();
  return revisions.map((revision) => readers.next(revision)?.action ?? null);
}

describe("what readers see of saved versions", () => {
  const cases: [string, StoredRevision[], (string | null)[]][] = [
    [
      "a first version and another",
      [saved("published"), saved("published", { what: "b" })],
      ["added", "changed"],
    ],
    ["the same once more", [saved("published"), saved("published")], ["added", null]],
    ["a note alone", [saved("published"), saved("published", { note: "for editors" })], ["added", null]],
    ["a draft", [saved("draft")], [null]],
    [
      "unverified, then verified",
      [saved("published", { verification: "unverified" }), saved("published")],
      [null, "added"],
    ],
    [
      "no longer verified",
      [saved("published"), saved("published", { verification: "unverified" })],
      ["added", "withdrawn"],
    ],
    [
      "withdrawn twice, then back",
      [saved("published"), saved("withdrawn"), saved("withdrawn"), saved("published")],
      ["added", "withdrawn", null, "restored"],
    ],
    [
      "withdrawn before anybody saw it",
      [saved("draft"), saved("withdrawn"), saved("published")],
      [null, null, "added"],
    ],
  ];
  it.each(cases)("%s", (_, revisions, expected) => {
    expect(deedsOf(...revisions)).toEqual(expected);
  });

  it("has the last version that readers saw as its predecessor", () => {
    const readers = new PublishedChangeBuilder();
    const first = saved("published", { what: "first" });
    readers.next(first);
    readers.next(saved("published", { what: "first", note: "unseen" }));
    const change = readers.next(saved("published", { what: "second", note: "unseen" }));
    expect(change).toMatchObject({ before: { what: "first" }, after: { what: "second" } });
    expect(JSON.stringify(change)).not.toContain("unseen");
  });
});

describe("what a text is about", () => {
  it("names its issues", () => {
    expect(issuesOf("issue", { id: "auto-tariff" })).toEqual(["auto-tariff"]);
    expect(issuesOf("development", { id: "auto-tariff-2025-12-04", issue: "auto-tariff" })).toEqual([
      "auto-tariff",
    ]);
    expect(issuesOf("event", { id: "apec-2025", issues: ["a", "b"] })).toEqual(["a", "b"]);
    expect(issuesOf("source", { id: "s" })).toEqual([]);
  });

  it("names its officials once each", () => {
    expect(
      officialsOf("development", {
        claims: [
          { speaker: "a", relayedBy: "b" },
          { speaker: "a", relayedBy: null },
        ],
      }),
    ).toEqual(["a", "b"]);
    expect(
      officialsOf("trip", {
        travellers: [{ official: "a" }],
        meetings: [{ official: "c" }, { official: null }],
      }),
    ).toEqual(["a", "c"]);
    expect(officialsOf("event", { participants: [{ official: null }] })).toEqual([]);
    expect(officialsOf("official", { id: "a" })).toEqual(["a"]);
  });
});
