import { expect, test } from "vitest";
import { responseQueue } from "@/lib/http/response-queue";
import { currentRequestId, withRequestId } from "@/lib/request-id";

/** The queue yields to the event loop before each task. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Tasks that end on command, in a queue that records the order in which they begin. */
function held(most = { total: 10, perClient: 5 }) {
  const queue = responseQueue({ ...most, timeoutMs: null });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (client: string, name: string, lane: "live" | "other" = "other") =>
    queue.run(client, lane, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  const endOne = async () => {
    ends.shift()?.();
    await turns();
  };
  return { ask, begun, endOne };
}

test("clients take turns, however much one of them asks for", async () => {
  const { ask, begun, endOne } = held();
  for (const name of ["a1", "a2", "a3", "a4"]) void ask("a", name);
  void ask("b", "b1");
  void ask("b", "b2");
  await turns();
  for (let time = 0; time < 5; time += 1) await endOne();
  expect(begun).toEqual(["a1", "b1", "a2", "b2", "a3", "a4"]);
});

test("pages of today do not wait for others", async () => {
  const { ask, begun } = held();
  for (const name of ["a1", "a2", "a3"]) void ask("a", name);
  void ask("b", "today", "live");
  await turns();
  expect(begun).toEqual(["a1", "today"]);
});

test("a full queue refuses, for one client and for all, and places are freed", async () => {
  const { ask, endOne } = held({ total: 4, perClient: 2 });
  expect([ask("a", "a1"), ask("a", "a2"), ask("a", "a3")].map((asked) => asked === null)).toEqual([
    false,
    false,
    true,
  ]);
  expect(
    [ask("b", "b1"), ask("b", "b2"), ask("c", "c1"), ask("d", "d1")].map((asked) => asked === null),
  ).toEqual([false, false, false, true]);
  await turns();
  await endOne();
  expect(ask("a", "a4")).not.toBeNull();
});

test("what fails gives its turn to the next", async () => {
  const queue = responseQueue({ total: 4, perClient: 1, timeoutMs: null });
  await expect(queue.run("a", "live", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await queue.run("a", "live", () => Promise.resolve("made"))).toBe("made");
});

test("one that does not end gives its turn up", async () => {
  const queue = responseQueue({ total: 4, perClient: 4, timeoutMs: 1 });
  await expect(queue.run("a", "live", () => new Promise(() => undefined))).rejects.toThrow();
  expect(await queue.run("a", "live", () => Promise.resolve("made"))).toBe("made");
});

test("each task knows the request that asked for it, and not the one before it", async () => {
  const queue = responseQueue({ total: 10, perClient: 5, timeoutMs: null });
  const seen = ["a", "b", "c"].map((id) =>
    withRequestId(id, () => queue.run("client", "live", async () => currentRequestId())),
  );
  expect(await Promise.all(seen)).toEqual(["a", "b", "c"]);
});

test("it counts the waiting tasks of each lane, without the running one", async () => {
  const queue = responseQueue({ total: 10, perClient: 5, timeoutMs: null });
  let end = () => undefined as void;
  const first = queue.run("a", "other", () => new Promise<void>((resolve) => (end = resolve)));
  const others = [1, 2].map(() => queue.run("a", "other", async () => undefined));
  expect(queue.waiting()).toEqual({ live: 0, other: 2 });
  await turns();
  end();
  await Promise.all([first, ...others]);
  expect(queue.waiting()).toEqual({ live: 0, other: 0 });
});
