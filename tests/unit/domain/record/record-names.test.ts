import { expect, test } from "vitest";
import { nameLanguage, recordName, recordTitle } from "@/lib/domain/record/record-names";

const both = { en: "Cars", ko: "자동차" };

test.each([
  ["both languages", "measure", { id: "cars", goods: both }, both],
  ["one language", "measure", { id: "cars", goods: { en: "", ko: "자동차" } }, { en: null, ko: "자동차" }],
  ["none yet", "measure", { id: "cars" }, { en: "cars", ko: "cars" }],
  ["no id yet", "measure", { goods: 7 }, { en: "", ko: "" }],
  [
    "a headline",
    "source",
    { title: "관세", titleKind: "headline", language: "ko" },
    { en: null, ko: "관세" },
  ],
  [
    "a headline in a third language",
    "source",
    { title: "Zölle", titleKind: "headline", language: "de" },
    { en: "Zölle", ko: null },
  ],
  [
    "an editor's description of a Korean source",
    "source",
    { title: "A speech", titleKind: "description", language: "ko" },
    { en: "A speech", ko: null },
  ],
] as const)("the title in %s", (_, type, document, title) => {
  expect(recordTitle(type, document)).toEqual({ ...title, origin: "both" });
  expect(recordName(type, document, "en")).toBe(title.en ?? title.ko);
  expect(recordName(type, document, "ko")).toBe(title.ko ?? title.en);
});

test("a name in another language than the reader's has that language", () => {
  const korean = { id: "cars", goods: { en: null, ko: "자동차" } };
  expect([nameLanguage("measure", korean, "en"), nameLanguage("measure", korean, "ko")]).toEqual([
    "ko",
    undefined,
  ]);
  expect(nameLanguage("measure", { id: "cars" }, "en")).toBeUndefined();
  const german = { title: "Zölle", titleKind: "headline", language: "de" };
  expect(nameLanguage("source", german, "en")).toBe("de");
});
