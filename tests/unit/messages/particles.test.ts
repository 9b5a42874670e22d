/**
 * A Korean particle that depends on the last letter before it stands after no value: the value's last letter
 * is not known.
 */
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/messages/catalogue";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const particle =
  "(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이랑|랑|다|라)(?![가-힣])|이었|였|이[다며고라란지]";
/** After a value, a tag or quotation marks behind one, or the count of a plural. */
const bare = new RegExp(`(?:\\{\\w+(?:, \\w+)?\\}|\\}\\}|#)(?:</?\\w+>|[’”"»])*(?:${particle})`);
/** Both forms of a particle, one of them in brackets. */
const both = /[은이을와과]\([는가를과와]\)|\([이으]\)[가-힣]/;

test.each([
  ["‘{about}’은 없다", true],
  ["{name}이었으며", true],
  ["<link>{name}</link>가 열렸다", true],
  ["{count, plural, other {#를}} 냈다", true],
  ["{total}개 가운데 {open}개가 미타결", false],
  ["{date}부터 {date}까지, {name} 님이", false],
  ["{count}가지를 고치면", false],
])("%s", (text, isFound) => {
  expect(bare.test(text)).toBe(isFound);
});

test.each([
  ["‘{about}’은(는) 없다", true],
  ["‘{about}’(이)라는", true],
  ["{stage}(으)로", true],
  ["메일(선택)", false],
])("%s", (text, isFound) => {
  expect(both.test(text)).toBe(isFound);
});

test("no particle follows a value", () => {
  const found = leaves(messagesOf("ko")).filter(([, text]) => bare.test(text) || both.test(text));
  expect(found).toEqual([]);
});
