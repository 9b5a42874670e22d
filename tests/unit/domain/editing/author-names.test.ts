import { expect, test } from "vitest";
import { authorNames } from "@/lib/domain/editing/author-names";

const account = (id: string, ...names: string[]) => ({ id, email: `${id}@example.org`, names });

test("accounts of one name are shown with their address, others are not", () => {
  const nameOf = authorNames([account("a", "J. Han"), account("b", "J. Han"), account("c", "M. Seo")]);
  expect(nameOf({ accountId: "a", who: "J. Han" })).toBe("J. Han (a@example.org)");
  expect(nameOf({ accountId: "b", who: "J. Han" })).toBe("J. Han (b@example.org)");
  expect(nameOf({ accountId: "c", who: "M. Seo" })).toBe("M. Seo");
});

test("names that look the same are one name", () => {
  const nameOf = authorNames([
    account("a", "J. Han"),
    account("b", "j.\u00A0\u200BHAN"),
    account("c", "Ｊ. Han"),
  ]);
  for (const [id, who] of [
    ["a", "J. Han"],
    ["b", "j.\u00A0\u200BHAN"],
    ["c", "Ｊ. Han"],
  ] as const)
    expect(nameOf({ accountId: id, who })).toBe(`${who} (${id}@example.org)`);
});

test("a former name is told apart from the account that has it now, and a name without a twin stands alone", () => {
  const nameOf = authorNames([account("a", "Han Ji-u", "J. Han"), account("b", "J. Han")]);
  expect(nameOf({ accountId: "a", who: "J. Han" })).toBe("J. Han (a@example.org)");
  expect(nameOf({ accountId: "b", who: "J. Han" })).toBe("J. Han (b@example.org)");
  expect(nameOf({ accountId: "a", who: "Han Ji-u" })).toBe("Han Ji-u");
});

test("a program of a twin is told apart by its account", () => {
  const nameOf = authorNames([account("a", "J. Han"), account("b", "J. Han"), account("c", "Han")]);
  expect(nameOf({ accountId: "b", who: "Importer (J. Han)" })).toBe("Importer (J. Han) (b@example.org)");
  expect(nameOf({ accountId: "c", who: "Importer (Han)" })).toBe("Importer (Han)");
});

test("an author without an account, or of an account that is unknown, is shown as stored", () => {
  const nameOf = authorNames([account("a", "J. Han"), account("b", "J. Han")]);
  for (const accountId of [null, "gone"]) expect(nameOf({ accountId, who: "J. Han" })).toBe("J. Han");
});
