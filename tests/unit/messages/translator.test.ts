import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** A value for every name in a message, and what a tag holds. */
function valuesOf(message: string, number: number) {
  const named = (pattern: RegExp) => [...message.matchAll(pattern)].map(([, name = ""]) => name);
  return Object.fromEntries([
    ...named(/\{(\w+)[,}]/g).map((name) => [name, number] as const),
    ...named(/<(\w+)>/g).map((name) => [name, (chunks: string) => chunks] as const),
  ]);
}

describe.each(locales)("the messages in %s", (locale) => {
  // A path that the types do not know, as they would be checked one by one.
  const messages: Record<string, string> = Object.fromEntries(
    leaves(messagesOf(locale)).map(([path, text]) => [path.replaceAll(".", "/"), text]),
  );
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });

  test.each([0, 1, 2, 11])("are ICU and leave no name or tag unfilled: %d", (number) => {
    const unfilled = Object.entries(messages)
      .map(([path, text]) => [path, t.markup(path, valuesOf(text, number))] as const)
      .filter(([, text]) => /[{}<]/.test(text));
    expect(unfilled).toEqual([]);
  });
});

describe("a translator", () => {
  const t = translatorOf("en");

  test("is the same one each time, so that a message is parsed once", () => {
    expect(translatorOf("en")).toBe(t);
    expect(translatorOf("ko")).not.toBe(t);
  });

  test.each(["{now}", "'{before}'", "$&", "<link></link>", "# {", "it’s ''", "{n, plural, other {#}}"])(
    "shows a value as it is: %s",
    (value) => {
      expect(t("feeds.sentence.nowAndBefore", { now: value, before: value })).toBe(
        `${value} (before: ${value})`,
      );
    },
  );

  test("shows an empty value as nothing", () => {
    expect(t("feeds.body.reason", { reason: "" })).toBe("Reason: ");
  });
});
