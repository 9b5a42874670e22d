import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Step } from "@/lib/domain/record/record";
import { measure as schema } from "@/lib/schemas/record/measure";
import { toFault } from "@/lib/schemas/record/rules";
import { measure, minute, seoul, step, washington } from "../../../support/sample-records";

const raw: unknown[] = JSON.parse(
  readFileSync(new URL("../../../../prisma/record/measures.json", import.meta.url), "utf8"),
);

function refusals(steps: object[]) {
  const result = schema.safeParse({
    ...measure([]),
    steps: steps.map((one) => ({ note: null, ...one })),
    note: null,
  });
  return result.success
    ? []
    : result.error.issues.map((issue) => [issue.path.join("."), issue.message, toFault(issue)?.code]);
}

const agreed = step("2025-07-30", "agreed", 15);
const charged = step("2025-12-04", "charged", 15, { from: washington("2025-11-01"), settles: [agreed.id] });
const changed = (rest: Partial<Record<keyof Step, unknown>>) => ({ ...charged, ...rest });

test("every measure of the record is taken", () => {
  for (const one of raw) expect(schema.safeParse(one).error?.issues).toBeUndefined();
});

test("valid steps are accepted, also retroactive ones", () => {
  expect(refusals([agreed, charged])).toEqual([]);
});

describe("a measure is refused, with its field and what is allowed,", () => {
  test.each([
    [
      "a rate below 0",
      { rate: -1 },
      "rate",
      "must be a percentage of 0 or more, or null where no figure was given",
      "rate",
    ],
    [
      "a rate that is no number",
      { rate: "15%" },
      "rate",
      "must be a percentage of 0 or more, or null where no figure was given",
      "rate",
    ],
    [
      "a rate without its kind",
      { rateKind: "" },
      "rateKind",
      "must be one of: additional, total, ceiling",
      "one_of",
    ],
    [
      "an unknown status",
      { status: "paid" },
      "status",
      "must be one of: charged, not_charged, agreed, threatened",
      "one_of",
    ],
    [
      "an unknown basis",
      { basis: "232" },
      "basis",
      "must be one of: section_232, section_122, section_301, ieepa, agreement, other",
      "one_of",
    ],
    [
      "a charge without its beginning",
      { from: null },
      "from",
      "must be given where status is charged or not_charged",
      "from_missing",
    ],
    [
      "an end before the beginning",
      { until: washington("2025-10-31") },
      "until",
      "must not end before it begins",
      "ends_before",
    ],
    ["no source", { citations: [] }, "citations", "must have at least one citation", "citation"],
    [
      "one step settled twice",
      { settles: [agreed.id, agreed.id] },
      "settles",
      "must name each id only once",
      "distinct",
    ],
    [
      "another measure's id",
      { id: "other-goods-2025-12-04" },
      "id",
      'must be "made-up-goods-" and a day (yyyy-mm-dd), then -2, -3 … for more on one day',
      "step_id",
    ],
    [
      "an id of a day that is none",
      { id: "made-up-goods-2025-02-30" },
      "id",
      'must be "made-up-goods-" and a day (yyyy-mm-dd), then -2, -3 … for more on one day',
      "step_id",
    ],
    [
      "the id of another step",
      { id: agreed.id },
      "id",
      "stands more than once; allowed: an id that no other step has",
      "step_id",
    ],
    [
      "a step earlier than the one before",
      { announcedOn: washington("2025-07-29") },
      "announcedOn",
      `is earlier than 2025-07-30 of "${agreed.id}" before it; allowed: steps in the order of announcedOn`,
      "date_order",
    ],
    [
      "settling what is no step",
      { settles: ["made-up-goods-2025-07-29"] },
      "settles.0",
      `"made-up-goods-2025-07-29" is no earlier step of this measure; allowed: ${agreed.id}`,
      "settles_unknown",
    ],
    [
      "settling itself",
      { settles: [charged.id] },
      "settles.0",
      `"${charged.id}" is no earlier step of this measure; allowed: ${agreed.id}`,
      "settles_unknown",
    ],
  ])("%s", (_, rest, path, message, code) => {
    expect(refusals([agreed, changed(rest)])).toEqual([[`steps.1.${path}`, message, code]]);
  });

  test("a step that settles what is settled already, or what was never pending", () => {
    const again = step("2025-12-05", "charged", 15, { from: washington("2025-12-05"), settles: [agreed.id] });
    expect(refusals([agreed, charged, again])).toEqual([
      [
        "steps.2.settles.0",
        `"${agreed.id}" is not pending; allowed: no step, as none is pending`,
        "settles_not_pending",
      ],
    ]);
    expect(
      refusals([agreed, charged, { ...again, settles: [charged.id] }]).map(([, , code]) => code),
    ).toEqual(["settles_not_pending"]);
  });

  test("no verified step for what an unverified one settles", () => {
    const rumour = {
      ...step("2025-12-01", "charged", 15, { from: washington("2025-12-01"), settles: [agreed.id] }),
      verification: "unverified",
    };
    expect(refusals([agreed, rumour, charged])).toEqual([]);
  });

  test("a key too many", () => {
    expect(refusals([{ ...agreed, colour: "red" }])).toEqual([
      ["steps.0", expect.stringContaining('unknown key "colour"; allowed: id, announcedOn,'), "unknown_key"],
    ]);
  });
});

test("a period of one day or one minute is none that ends before it begins", () => {
  expect(
    refusals([step("2025-02-01", "charged", 5, { from: seoul("2025-02-01"), until: seoul("2025-02-01") })]),
  ).toEqual([]);
  expect(
    refusals([
      step("2025-02-01", "charged", 5, {
        from: seoul("2025-02-01"),
        until: minute("2025-02-01T12:00+09:00"),
      }),
    ]),
  ).toEqual([]);
});
