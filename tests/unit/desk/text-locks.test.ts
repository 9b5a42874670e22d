import { afterEach, expect, test } from "vitest";
import { randomId } from "@/components/desk/form/random-id";
import { lockTexts, type TextLocks } from "@/components/desk/form/text-locks";

const opened: TextLocks[] = [];
function open(lost: string[] = []): TextLocks {
  const locks = lockTexts((keys) => lost.push(...keys));
  opened.push(locks);
  return locks;
}
afterEach(() => {
  for (const locks of opened.splice(0)) locks.close();
});

test("a text that a window holds cannot be claimed by another until that window is closed", async () => {
  const [first, second] = [open(), open()];
  expect(await first.claim(["a", "b"])).toEqual(["a", "b"]);
  second.take("c");
  expect(await second.claim(["a", "d"])).toEqual(["d"]);
  expect(await open().claim(["a", "b", "c", "d"])).toEqual([]);
  first.close();
  expect(await second.claim(["a", "b"])).toEqual(["a", "b"]);
});

test("of two windows that claim a text together, one gets it", async () => {
  const lost: string[] = [];
  const both = await Promise.all([open(lost).claim(["a"]), open(lost).claim(["a"])]);
  expect(both.flat()).toEqual(["a"]);
  expect(lost).toEqual(["a"]);
});

test("a random id is a UUID and needs no secure context", () => {
  expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(randomId()).not.toBe(randomId());
});
