import { describe, expect, it } from "vitest";

import { differingStatusParts, publicationEffects } from "@/lib/domain/changes/publication-effects";
import type { Development, Issue } from "@/lib/domain/record/record";
import { issue as madeUpIssue } from "../../../support/sample-records";

const text = (en: string) => ({ en, ko: en, origin: "both" as const });
const step = (day: string, part: Partial<Development>): Development => ({
  id: `x-${day}`,
  date: { value: day, precision: "day", zone: "Asia/Seoul" },
  stage: "raised",
  effect: "none",
  effectiveFrom: null,
  effectiveUntil: null,
  contested: false,
  what: text("what"),
  standing: null,
  next: null,
  claims: [],
  amounts: [],
  citations: [],
  verification: "verified",
  ...part,
});
const issue = (id: string, ...developments: Development[]) =>
  madeUpIssue(developments, { id, title: text(id), summary: text(id) });
const asOf = { kind: "day", on: "2025-10-22" } as const;
const raised = step("2025-10-01", {});
const signed = step("2025-10-20", { stage: "signed", effect: "in_force" });

describe("publicationEffects", () => {
  it("says which issue moves, from where to where, and what the counts become", () => {
    const before = [issue("a", raised), issue("b", raised)];
    const after = [issue("a", raised, signed), issue("b", raised)];
    const effects = publicationEffects(before, after, asOf);
    expect(effects.counts).toEqual({
      open: { before: 2, after: 1 },
      agreed: { before: 0, after: 0 },
      in_effect: { before: 0, after: 1 },
      ended: { before: 0, after: 0 },
    });
    expect(effects.moves).toEqual([
      {
        issue: "a",
        title: text("a"),
        before: { stage: "raised", effect: "none", group: "open", contested: false },
        after: { stage: "signed", effect: "in_force", group: "in_effect", contested: false },
        reopened: false,
      },
    ]);
  });

  it.each<[string, Issue[], Issue[], unknown]>([
    ["nothing where nothing differs", [issue("a", raised)], [issue("a", raised)], []],
    [
      "nothing for a development of a later day",
      [issue("a", raised)],
      [issue("a", raised, step("2025-10-23", { stage: "signed" }))],
      [],
    ],
    [
      "nothing for one that lies before another of the same status",
      [issue("a", signed)],
      [issue("a", raised, signed)],
      [],
    ],
    [
      "a reopening",
      [issue("a", signed)],
      [issue("a", signed, step("2025-10-21", {}))],
      [{ issue: "a", reopened: true }],
    ],
    [
      "a dispute alone",
      [issue("a", raised)],
      [issue("a", step("2025-10-01", { contested: true }))],
      [{ issue: "a", reopened: false }],
    ],
    ["an issue that comes to the board", [], [issue("a", raised)], [{ issue: "a", before: null }]],
    ["one that leaves it", [issue("a", raised)], [], [{ issue: "a", after: null }]],
    ["nothing for an issue without developments", [], [issue("a")], []],
  ])("finds %s", (_, before, after, moves) => {
    expect(publicationEffects(before, after, asOf).moves).toMatchObject(moves as object[]);
    expect(publicationEffects(before, after, asOf).moves).toHaveLength((moves as object[]).length);
  });
});

describe("differingStatusParts", () => {
  const open = { stage: "raised", effect: "none", group: "open", contested: false } as const;

  it.each([
    ["the column where it changes", open, { ...open, stage: "signed", group: "agreed" }, ["group"]],
    ["the column where the issue comes to the board", null, open, ["group"]],
    ["the column where the issue leaves it", open, null, ["group"]],
    ["the stage within one column", open, { ...open, stage: "narrowing" }, ["stage"]],
    [
      "all that differs within one column",
      open,
      { ...open, stage: "narrowing", effect: "threatened", contested: true },
      ["stage", "effect", "contested"],
    ],
  ] as const)("names %s", (_, before, after, parts) => {
    expect(differingStatusParts(before, after)).toEqual(parts);
  });
});
