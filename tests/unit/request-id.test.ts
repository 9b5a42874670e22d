import { describe, expect, test } from "vitest";
import { chooseRequestId, currentRequestId, withRequestId } from "@/lib/request-id";

const made = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe("the id of a request", () => {
  test.each(["0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e", "edge-01.7f3a9b", "A_b-c.12"])(
    "is %s where a trusted proxy says so",
    (id) => {
      expect(chooseRequestId(id, true)).toBe(id);
    },
  );

  test.each([
    ["too short", "abc"],
    ["too long", "a".repeat(65)],
    ["two headers", "0f3a5c7e9b1d, 1a2b3c4d5e6f"],
    ["a line break", "0f3a5c7e9b\n1d2f4a"],
    ["mark-up", "<script>alert(1)</script>"],
    ["quotes", '"0f3a5c7e9b1d"'],
    ["no header", undefined],
    ["an empty header", ""],
  ])("is made here for %s", (_, sent) => {
    expect(chooseRequestId(sent, true)).toMatch(made);
  });

  test("is made here for each request where no proxy is trusted", () => {
    const ids = [1, 2].map(() => chooseRequestId("0f3a5c7e9b1d2f4a", false));
    expect(ids[0]).toMatch(made);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("is known to all that answers the request, and to nothing else", async () => {
    const later = async (id: string) => {
      await Promise.resolve();
      return [id, currentRequestId()];
    };
    const seen = await Promise.all(["a", "b"].map((id) => withRequestId(id, () => later(id))));
    expect(seen).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
    expect(currentRequestId()).toBeNull();
  });
});
