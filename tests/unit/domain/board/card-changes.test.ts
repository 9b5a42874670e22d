import { describe, expect, test } from "vitest";
import { cardMarks } from "@/lib/domain/board/card-changes";
import { cardMarksSince } from "@/lib/domain/board/card-marks";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { publicDocument } from "../../../support/public-record";
import { development, issue, seoul } from "../../../support/sample-records";

const now = new Date("2026-03-01T00:00:00Z");
const first = development(seoul("2026-01-01"), "agreed_in_principle", "announced", { id: "a-1" });
let seq = 0;
function change(id: string, recordedAt: string, rest: Partial<PublishedChange> = {}): PublishedChange {
  return {
    seq: (seq += 1),
    type: "development",
    id,
    version: 1,
    publication: "published",
    kind: "development",
    reason: "",
    channel: "desk",
    recordedAt: new Date(recordedAt),
    action: "added",
    before: null,
    after: publicDocument({ id, issue: "a" }),
    beforeSeq: null,
    ...rest,
  };
}
const began = change("a-1", "2026-01-02T00:00:00Z");
/** The marks of the card of an issue with these developments, after these changes. */
const marked = (developments: ReturnType<typeof development>[], ...changes: PublishedChange[]) =>
  cardMarksSince(
    cardMarks([issue([first, ...developments], { id: "a" })], [...changes, began], now),
    Date.parse("2026-02-01T00:00:00Z"),
  ).map(({ kind }) => kind);

describe("how a card changed since a moment", () => {
  const then = (stage: Parameters<typeof development>[1], day = "2026-02-10", id = "a-2") =>
    development(seoul(day), stage, "announced", { id });
  test.each([
    ["nothing but the first publication", marked([]), []],
    [
      "before the moment",
      marked(
        [then("signed")],
        change("a-2", "2026-01-20T00:00:00Z", { after: publicDocument({ id: "a-2", issue: "a" }) }),
      ),
      ["moved"],
    ],
    ["moved", marked([then("signed")], change("a-2", "2026-02-11T00:00:00Z")), ["moved"]],
    ["reopened", marked([then("raised")], change("a-2", "2026-02-11T00:00:00Z")), ["reopened"]],
    ["ended", marked([then("ended")], change("a-2", "2026-02-11T00:00:00Z")), ["ended"]],
    [
      "the same state",
      marked([then("agreed_in_principle")], change("a-2", "2026-02-11T00:00:00Z")),
      ["reworded"],
    ],
    [
      "a correction",
      marked(
        [],
        change("a-1", "2026-02-11T00:00:00Z", {
          action: "changed",
          kind: "correction",
          before: publicDocument({}),
        }),
      ),
      ["corrected"],
    ],
    [
      "an edit",
      marked(
        [],
        change("a-1", "2026-02-11T00:00:00Z", {
          action: "changed",
          kind: "editorial",
          before: publicDocument({ id: "a-1", issue: "a" }),
        }),
      ),
      ["reworded"],
    ],
    [
      "taken back",
      marked(
        [],
        change("a-2", "2026-02-11T00:00:00Z", {
          action: "withdrawn",
          after: null,
          before: publicDocument({ id: "a-2", issue: "a" }),
        }),
      ),
      ["corrected"],
    ],
    ["still ahead", marked([then("signed", "2026-04-01")], change("a-2", "2026-02-11T00:00:00Z")), []],
    [
      "a source",
      marked([], change("s", "2026-02-11T00:00:00Z", { type: "source", after: publicDocument({ id: "s" }) })),
      [],
    ],
    [
      "reopened and moved on",
      marked(
        [then("raised"), then("signed", "2026-02-12", "a-3")],
        change("a-3", "2026-02-13T00:00:00Z"),
        change("a-2", "2026-02-11T00:00:00Z"),
      ),
      ["reopened"],
    ],
  ])("%s", (_, kinds, expected) => {
    expect(kinds).toEqual(expected);
  });

  test("a development recorded late for a past day moves no card", () => {
    const past = development(seoul("2025-12-01"), "raised", "none", { id: "a-0" });
    expect(marked([past], change("a-0", "2026-02-11T00:00:00Z"))).toEqual(["reworded"]);
  });

  test("a change before the moment is none after it", () => {
    const marks = cardMarks(
      [issue([first], { id: "a" })],
      [change("a-1", "2026-01-20T00:00:00Z", { action: "changed" }), began],
      now,
    );
    expect(cardMarksSince(marks, Date.parse("2026-01-20T00:00:00Z"))).toEqual([]);
    expect(cardMarksSince(marks, Date.parse("2026-01-19T23:59:59Z"))).toHaveLength(1);
  });
});
