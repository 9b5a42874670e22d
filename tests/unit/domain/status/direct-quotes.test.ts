import { expect, test } from "vitest";
import { directQuote } from "@/lib/domain/status/direct-quotes";
import { cite, claim, lookup, seoul, source } from "../../../support/sample-records";

const article = source("article", seoul("2025-10-20"), {
  tier: "press_unnamed",
  title: 'Minister back: "US does not demand all in cash"',
});
const of = (text: string, rest: Parameters<typeof claim>[2]) =>
  directQuote(
    claim("US", "paraphrase", { quote: { text, language: "en" }, citations: [cite("article")], ...rest }),
    lookup(article),
  )?.text ?? null;

test.each([
  [
    "words of a headline that nobody named has said",
    "US does not demand all in cash",
    { attribution: "relayed" },
    null,
  ],
  ["the same, however it is punctuated", "US does not demand all in cash.", { attribution: "unnamed" }, null],
  [
    "words a headline cut, even of a named speaker",
    "back… US does not demand",
    { attribution: "on_record", speaker: "lee" },
    null,
  ],
  [
    "words of a named speaker that a headline took up",
    "all in cash",
    { attribution: "on_record", speaker: "lee" },
    "all in cash",
  ],
  [
    "words from the text below the headline",
    "not a won of it",
    { attribution: "relayed" },
    "not a won of it",
  ],
] as const)("%s", (_name, text, rest, expected) => {
  expect(of(text, rest)).toBe(expected);
});

test("what the editors wrote of a source is no headline", () => {
  const described = source("article", seoul("2025-10-20"), {
    titleKind: "description",
    title: "Told what it would fix",
  });
  const quoted = claim("US", "paraphrase", {
    attribution: "relayed",
    quote: { text: "fix", language: "en" },
    citations: [cite("article")],
  });
  expect(directQuote(quoted, lookup(described))?.text).toBe("fix");
});
