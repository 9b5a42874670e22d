import { expect, test } from "vitest";
import { nextVisit } from "@/reader/last-visit";

const minutes = 60_000;
const start = 1_764_000_000_000;

test("a first visit has no previous one", () => {
  expect(nextVisit(null, start, start)).toEqual({ openedAt: start, made: start, before: null });
});

test.each([
  ["the next page of a visit", 5 * minutes, null],
  ["at the gap", 30 * minutes, null],
  ["after the gap", 30 * minutes + 1, start],
  ["a clock set back by a day", -24 * 60 * minutes, start],
])("%s", (_, later, before) => {
  const first = nextVisit(null, start, start);
  expect(nextVisit(first, start + later, start + later).before).toBe(before);
});

test("a reload within a visit keeps the previous visit, and a page from the browser's cache resets nothing", () => {
  const second = nextVisit(nextVisit(null, start, start), start + 60 * minutes, start + 60 * minutes);
  const reloaded = nextVisit(second, start + 61 * minutes, start + 61 * minutes);
  expect(reloaded.before).toBe(start);
  expect(nextVisit(reloaded, start, start + 62 * minutes)).toMatchObject({
    made: start + 61 * minutes,
    before: start,
  });
});

test("the reader's own clock decides only how long the gap was", () => {
  const first = nextVisit(null, start, start + 10 * 365 * 24 * 60 * minutes);
  expect(
    nextVisit(first, start + 60 * minutes, start + 10 * 365 * 24 * 60 * minutes + 60 * minutes).before,
  ).toBe(start);
});
