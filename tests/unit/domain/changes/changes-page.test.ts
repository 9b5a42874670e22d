import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { changesPageOf } from "@/lib/domain/changes/changes-page";
import type { PublishedChange } from "@/lib/domain/changes/published-change";

import { publicDocument } from "../../../support/public-record";

const change = (seq: number): PublishedChange => ({
  seq,
  type: "issue",
  id: "a",
  version: seq,
  publication: "published",
  kind: "correction",
  reason: "r",
  channel: "desk",
  recordedAt: new Date(seq),
  action: "changed",
  before: publicDocument({}),
  after: publicDocument({}),
  beforeSeq: seq - 1,
});
const newestFirst = (seqs: number[]) => [...new Set(seqs)].sort((a, b) => b - a).map(change);

function everyPage(changes: PublishedChange[], limit: number, isMeant: (change: PublishedChange) => boolean) {
  const pages: number[][] = [];
  let before: number | null = null;
  do {
    const page: ReturnType<typeof changesPageOf> = changesPageOf(changes, before, limit, isMeant);
    pages.push(page.shown.map(({ seq }) => seq));
    before = page.before;
  } while (before !== null);
  return pages;
}

describe("pages of changes", () => {
  it("hold every change that is meant once, in order, and none is empty but the only one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 })),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (seqs, limit, every) => {
          const changes = newestFirst(seqs);
          const isMeant = ({ seq }: PublishedChange) => seq % every === 0;
          const pages = everyPage(changes, limit, isMeant);
          expect(pages.flat()).toEqual(changes.filter(isMeant).map(({ seq }) => seq));
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          if (pages.length > 1) expect(pages.at(-1)!.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("stay as they are when changes are added", () => {
    const old = newestFirst([1, 2, 3, 4, 5]);
    const later = newestFirst([1, 2, 3, 4, 5, 6, 9]);
    expect(changesPageOf(later, 4, 2, () => true)).toEqual(changesPageOf(old, 4, 2, () => true));
    expect(changesPageOf(later, 4, 2, () => true).shown.map(({ seq }) => seq)).toEqual([3, 2]);
    expect(changesPageOf(old, 1, 2, () => true)).toEqual({ shown: [], before: null });
  });
});
