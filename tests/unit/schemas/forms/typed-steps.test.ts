import { expect, test } from "vitest";
import { parseTypedSteps } from "@/lib/schemas/forms/typed-steps";

const rowOf = (number: number, rest: Record<string, string> = {}) =>
  Object.entries({
    id: `cars-${number}`,
    "announcedOn.value": "2025-10-01",
    "announcedOn.precision": "day",
    "announcedOn.zone": "Asia/Seoul",
    status: "agreed",
    rate: "15",
    verification: "verified",
    ...rest,
  }).map(([name, value]) => [`steps[${number}].${name}`, value] as const);

test("an unverified step is neither one that readers would see nor an incomplete one", () => {
  const rows = [
    ...rowOf(1),
    ...rowOf(0, { verification: "unverified" }),
    ...rowOf(2, { status: "" }),
    ...rowOf(3, { status: "", verification: "unverified" }),
  ];
  const { steps, incomplete } = parseTypedSteps(new Map(rows), "2025-10-22");
  expect(steps.map(({ id, rate }) => [id, rate])).toEqual([["cars-1", 15]]);
  expect(incomplete).toBe(2);
});
