import { describe, expect, it } from "vitest";

import { changeFromDraft } from "@/lib/domain/changes/change-from-draft";
import {
  PublishedChangeBuilder,
  type StoredRevision,
  type PublishedChange,
} from "@/lib/domain/changes/published-change";

const key = { type: "event", id: "apec-2025" } as const;
const document = (edit: Record<string, unknown> = {}) => ({
  id: "apec-2025",
  place: "Gyeongju",
  verification: "verified",
  note: null,
  ...edit,
});

/** The list of changes after these texts of one event were published or withdrawn, and its last change. */
function after(...saves: [StoredRevision["publication"], Record<string, unknown>][]): PublishedChange[] {
  const readers = new PublishedChangeBuilder();
  return saves
    .map(([publication, saved], index) =>
      readers.next({
        seq: index + 1,
        ...key,
        version: index + 1,
        publication,
        kind: "correction",
        reason: "",
        channel: "desk",
        recordedAt: new Date(0),
        snapshot: JSON.stringify(saved),
      }),
    )
    .filter((change) => change !== null)
    .reverse();
}

const histories: [string, Parameters<typeof after>][] = [
  ["nothing", []],
  ["a published text", [["published", document()]]],
  [
    "a withdrawn text",
    [
      ["published", document()],
      ["withdrawn", document()],
    ],
  ],
  [
    "a text that is no longer verified",
    [
      ["published", document()],
      ["published", document({ verification: "unverified" })],
    ],
  ],
];
const drafts: [string, Record<string, unknown>][] = [
  ["the same", document()],
  ["a note", document({ note: "for editors" })],
  ["another place", document({ place: "Busan" })],
  ["an unverified text", document({ place: "Busan", verification: "unverified" })],
];

describe("a drafted change", () => {
  it.each(
    histories.flatMap(([history, saves]) =>
      drafts.map(([draft, drafted]) => ({ history, saves, draft, drafted })),
    ),
  )("of $draft over $history is what its publication turns out to be", ({ saves, drafted }) => {
    const known = after(...saves);
    const would = changeFromDraft(known, {
      key,
      document: drafted,
      kind: "correction",
      publication: "published",
      at: new Date(0),
    });
    const published = after(...saves, ["published", drafted]);
    const became = published.length > known.length ? published[0]! : null;
    const shown = (change: PublishedChange | null) =>
      change && {
        action: change.action,
        before: change.before,
        after: change.after,
        beforeSeq: change.beforeSeq,
      };
    expect(shown(would)).toEqual(shown(became));
  });
});
