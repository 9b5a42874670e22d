import { expect, test } from "vitest";

// Without this the second project of the unit suite could silently run under the same zone as the first.
test("the test machine has the project's time zone", () => {
  expect(["UTC", "America/New_York"]).toContain(process.env.TZ);
  const winterHour = new Date("2025-01-15T12:00:00Z").getHours();
  expect(winterHour).toBe(process.env.TZ === "UTC" ? 12 : 7);
});
