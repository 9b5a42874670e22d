import { expect, test } from "vitest";
import { imageStore } from "@/lib/share/image-store";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function counted(size = 10) {
  const made: string[] = [];
  const make = async (subject: string) => {
    made.push(subject);
    await settled();
    if (subject === "bad") throw new Error("cannot be drawn");
    return Buffer.alloc(size);
  };
  return { made, make };
}

test("an image asked for by many at once is made once, and kept", async () => {
  const { made, make } = counted();
  const store = imageStore({ make, maxBytes: 100, maxWaiting: 5 });
  await Promise.all([store.get("a", "a"), store.get("a", "a"), store.get("a", "a")]);
  await store.get("a", "a");
  expect(made).toEqual(["a"]);
});

test("the least recently used is dropped when there is no more room", async () => {
  const { made, make } = counted(40);
  const store = imageStore({ make, maxBytes: 100, maxWaiting: 5 });
  await store.get("a", "a");
  await store.get("b", "b");
  await store.get("a", "a");
  await store.get("c", "c");
  await store.get("a", "a");
  expect(made).toEqual(["a", "b", "c"]);
  await store.get("b", "b");
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("one that fails is made again next time and does not hold up the next", async () => {
  const { made, make } = counted();
  const store = imageStore({ make, maxBytes: 100, maxWaiting: 5 });
  const bad = store.get("bad", "bad");
  const good = store.get("good", "good");
  await expect(bad).rejects.toThrow("cannot be drawn");
  await expect(good).resolves.toHaveLength(10);
  await expect(store.get("bad", "bad")).rejects.toThrow();
  expect(made).toEqual(["bad", "good", "bad"]);
});

test("who comes when too many wait is sent away", async () => {
  const { make } = counted();
  const store = imageStore({ make, maxBytes: 100, maxWaiting: 1 });
  const first = store.get("a", "a");
  expect(store.get("b", "b")).toBeNull();
  expect(store.get("a", "a")).not.toBeNull();
  await first;
  expect(store.get("b", "b")).not.toBeNull();
});
