import { expect, test } from "vitest";

import { restartDelayMs } from "@/lib/processes/primary";

test("a process that served for long is replaced at once, those that end soon later and later, within 5 seconds", () => {
  expect([0, 1, 2, 3, 6, 7, 100].map(restartDelayMs)).toEqual([0, 100, 200, 400, 3200, 5000, 5000]);
});
