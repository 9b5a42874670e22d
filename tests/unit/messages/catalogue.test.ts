import { describe, expect, test } from "vitest";
import { messagesOf } from "@/lib/messages/catalogue";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const english = leaves(messagesOf("en"));
const korean = new Map(leaves(messagesOf("ko")));

describe("the two languages", () => {
  test("have the same messages", () => {
    expect([...korean.keys()].sort()).toEqual(english.map(([path]) => path).sort());
  });

  test("name the same values, so that none is printed as its own name", () => {
    // Korean has no plural words, and puts the time before the count where English puts it after.
    const differing = new Set([
      ".board.lead.live",
      ".board.lead.past",
      ".board.lead.reopened",
      ".board.lead.reopenedPast",
    ]);
    const named = (text: string) => new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]));
    for (const [path, text] of english) {
      if (differing.has(path)) continue;
      const allowed = named(text);
      for (const name of named(korean.get(path) ?? "")) {
        // Every count also comes with its word (formatCountWord), of which a language may use either.
        if (name === "count" || name === "word" || name === "open") continue;
        expect(allowed, `${path} in Korean names {${name}}`).toContain(name);
      }
    }
  });

  test("Korean messages are in Korean", () => {
    const foreign = [...korean].filter(
      ([, text]) => !/[가-힣]/.test(text) && /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, "")),
    );
    expect(foreign).toEqual([]);
  });
});
