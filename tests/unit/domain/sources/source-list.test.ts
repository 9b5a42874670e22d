import { describe, expect, test } from "vitest";
import type { Source } from "@/lib/domain/record/record";
import {
  filterSources,
  isOfficial,
  languagesOf,
  newestSourcesFirst,
  titleLanguage,
} from "@/lib/domain/sources/source-list";
import { unfilteredSources } from "@/lib/schemas/addresses/sources-address";
import { about, month, seoul, washington } from "../../../support/sample-records";

function source(id: string, rest: Partial<Source> = {}): Source {
  return {
    id,
    title: id,
    titleKind: "headline",
    publisher: "Paper",
    url: null,
    publishedOn: null,
    language: "en",
    access: "excerpt",
    tier: "secondary",
    machineTranslated: false,
    archivedUrl: null,
    retrievedOn: null,
    ...rest,
  };
}

const ids = (sources: Source[]) => sources.map(({ id }) => id);

test("newest first, undated last, ties in file order", () => {
  const sources = [
    source("undated"),
    source("washington", { publishedOn: washington("2025-10-22") }),
    source("seoul", { publishedOn: seoul("2025-10-22") }),
    source("month", { publishedOn: month("2025-10") }),
    source("about", { publishedOn: about("2025-10-22") }),
    source("undated-too"),
  ];
  expect(ids(newestSourcesFirst(sources))).toEqual([
    "washington",
    "seoul",
    "about",
    "month",
    "undated",
    "undated-too",
  ]);
  expect(ids(sources)[0]).toBe("undated");
});

describe("filterSources", () => {
  const sources = [
    source("law", {
      title: "대미투자특별법",
      publisher: "국회",
      language: "ko",
      tier: "official_text",
      access: "full_text",
    }),
    source("report", { title: "Officials depart again", publisher: "Chosun Biz", tier: "press_on_record" }),
    source("cited", { title: "A note on tariffs", tier: "press_on_record", access: "cited_by" }),
  ];
  test.each([
    ["nothing chosen", {}, ["law", "report", "cited"]],
    ["a tier", { tier: "press_on_record" }, ["report", "cited"]],
    ["a tier and an access", { tier: "press_on_record", access: "cited_by" }, ["cited"]],
    ["a language", { language: "ko" }, ["law"]],
    ["words in title and publisher, in any order and case", { q: "biz DEPART" }, ["report"]],
    ["two Korean syllables", { q: "투자" }, ["law"]],
    ["decomposed Korean", { q: "투자".normalize("NFD") }, ["law"]],
    ["no word across title and publisher", { q: "againchosun" }, []],
    ["signs that mean something elsewhere", { q: ".*" }, []],
    ["all at once, none of which is", { tier: "official_text", language: "en" }, []],
  ] as const)("%s", (_, choice, expected) => {
    expect(ids(filterSources(sources, { ...unfilteredSources, ...choice }))).toEqual(expected);
  });
});

test("languages, the most frequent first", () => {
  const sources = ["ko", "en", "ja", "en", "id"].map((language, number) =>
    source(`s${number}`, { language }),
  );
  expect(languagesOf(sources)).toEqual(["en", "id", "ja", "ko"]);
});

test("law, notice, briefing and own post are official; the press is not", () => {
  expect(isOfficial(source("a", { tier: "official_text" }))).toBe(true);
  expect(isOfficial(source("a", { tier: "official_statement" }))).toBe(true);
  expect(isOfficial(source("a", { tier: "press_on_record" }))).toBe(false);
});

test("a headline is in its source's language, a description in the editors'", () => {
  expect(titleLanguage({ title: "Yeo se reunió", titleKind: "headline", language: "es" })).toBe("es");
  expect(titleLanguage({ title: "Japanese report", titleKind: "description", language: "ja" })).toBe("en");
  expect(titleLanguage({ title: "국회 특위 통과", titleKind: "description", language: "ko" })).toBe("ko");
});
