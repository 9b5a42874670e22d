import { expect, it } from "vitest";

import { runSequentially } from "@/lib/auth/sign-in-attempts";

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

it("runs work of one key one after the other, and of several keys at once", async () => {
  const told: string[] = [];
  const work = (name: string) => async () => {
    told.push(`${name} begins`);
    await soon();
    told.push(`${name} ends`);
    return name;
  };
  expect(
    await Promise.all([
      runSequentially("a", work("1")),
      runSequentially("a", work("2")),
      runSequentially("b", work("3")),
    ]),
  ).toEqual(["1", "2", "3"]);
  expect(told.indexOf("2 begins")).toBeGreaterThan(told.indexOf("1 ends"));
  expect(told.indexOf("3 begins")).toBeLessThan(told.indexOf("1 ends"));
});

it("continues after a failed task, whose error only its caller gets", async () => {
  const failing = runSequentially("c", () => Promise.reject(new Error("refused")));
  const next = runSequentially("c", () => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("refused");
  expect(await next).toBe("done");
});
