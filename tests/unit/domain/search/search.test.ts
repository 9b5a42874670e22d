import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Official, Source, TalksRecord } from "@/lib/domain/record/record";
import { dateOfEntry, searchRecord, searchableCounts } from "@/lib/domain/search/search";
import { searchEntries, type SearchEntry, type SearchKind } from "@/lib/domain/search/search-entries";
import { excerptOf, type Passage } from "@/lib/domain/search/search-excerpt";
import { fold, foldName, marked, termsOf } from "@/lib/domain/search/search-text";
import { at, claim, development, event, issue, month, row, seoul, text } from "../../../support/sample-records";
import { events, issues, measures, trips } from "../../../support/real-record";

const read = <Entry>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../prisma/record/${name}.json`, import.meta.url), "utf8")) as Entry[];
const real: TalksRecord = { issues, events, trips, measures, officials: read<Official>("officials"), sources: read<Source>("sources") };
const now = at("2026-11-24T00:00:00Z");

const idsOf = (record: TalksRecord, question: string, kind: SearchKind) =>
  searchRecord(record, question, now).found[kind].map(({ key }) => key);

/** Shows matches in brackets, to make expectations readable. */
const written = (passage: Passage | null) =>
  passage === null ? null : passage.runs.map(({ text: run, isMatch }) => (isMatch ? `[${run}]` : run)).join("");
const bracketed = (words: string, question: string, longest?: number, isName = false) =>
  written({ runs: marked(words, termsOf(question), isName, longest), language: "en" });

describe("spellings", () => {
  test.each([
    "Kim Jungkwan",
    "kim jung kwan",
    "KIM JUNG-KWAN",
    "Jung-kwan Kim",
    "kimjungkwan",
    "Kim Jeong-gwan",
    "Kim Jeonggwan",
    "김정관",
    "김 정관",
    "김정관".normalize("NFD"),
    "Ｋｉｍ Ｊｕｎｇｋｗａｎ",
    "Kím Jüngkwán",
    "“Kim” ‘Jung–kwan’",
  ])("%s finds Kim Jung-kwan", (question) => {
    expect(idsOf(real, question, "official")).toContain("kim-jung-kwan");
    expect(idsOf(real, question, "official")).not.toContain("kim-yong-beom");
  });

  test("a recorded alias finds its bearer", () => {
    expect(idsOf(real, "Lee Jae Myung", "official")).toEqual(["lee-jae-myung"]);
    expect(idsOf(real, "Deputy Minister Kim", "official")).toContain("kim-yong-beom");
  });

  test.each([
    ["3,500억 달러", "3500억 달러"],
    ["Korea–US ‘July-Package’", "koreaus julypackage"],
    ["  two\n\tlines\u0000", " two lines "],
    ["São Tomé ﬁnance ½", "sao tome finance 1⁄2"],
  ])("%j is compared as %j", (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  test("folding again changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (given) => {
      expect(typeof fold(given)).toBe("string");
      expect(foldName(fold(given))).not.toContain(" ");
    }));
  });
});

describe("Korean", () => {
  test("words of two syllables are found, from either language's page", () => {
    for (const question of ["관세", "투자", "비자", "지도"]) {
      expect(searchRecord(real, question, now).total, question).toBeGreaterThan(0);
    }
    expect(idsOf(real, "자동차", "issue")).toContain("auto-tariff");
  });

  test("a compound is found with a space in it from the start of a word, and not across two other words", () => {
    const record = recordOf([
      issue([development(seoul("2025-07-01"), "raised", "none")], { id: "apart", title: text("A", "한미 관세 협상") }),
      issue([development(seoul("2025-07-01"), "raised", "none")], { id: "other", title: text("B", "기관세 협상가") }),
      issue([development(seoul("2025-07-01"), "raised", "none")], { id: "none", title: text("C", "기관 세 곳") }),
    ]);
    expect(idsOf(record, "관세협상", "issue")).toEqual(["apart"]);
    expect(idsOf(record, "관세", "issue")).toEqual(["apart", "other"]);
  });
});

function recordOf(made: TalksRecord["issues"]): TalksRecord {
  return { issues: made, officials: [], sources: [], events: [], trips: [], measures: [] };
}

describe("finding", () => {
  const record = recordOf([
    issue([development(seoul("2025-07-01"), "raised", "none")], { id: "in-text", title: text("Ships"), summary: text("About steel duty") }),
    issue([development(seoul("2025-05-01"), "raised", "none")], { id: "older", title: text("Steel duty"), summary: text("x") }),
    issue([development(seoul("2025-06-01"), "raised", "none")], { id: "newer", title: text("Duty on steel"), summary: text("x") }),
    issue([development(seoul("2027-01-01"), "raised", "none")], { id: "to-come", title: text("Steel duty to come") }),
    issue(
      [
        development(seoul("2025-07-02"), "raised", "none", {
          id: "said-2025-07-02",
          what: text("They met."),
          next: { what: text("A second round on rice"), date: null },
          claims: [
            claim("KR", "No more cuts", { speakerLabel: text("Trade ministry", "통상부"), quote: { text: "더는 없다", language: "ko" } }),
          ],
        }),
      ],
      { id: "said", title: text("Rice") },
    ),
  ]);

  test("titles come before texts, then the newest; what has not happened is not there", () => {
    expect(idsOf(record, "steel duty", "issue")).toEqual(["newer", "older", "in-text"]);
  });

  test("all words must occur, in any field and in either language", () => {
    expect(idsOf(record, "cuts 통상부", "claim")).toEqual(["said-2025-07-02/1"]);
    expect(idsOf(record, "cuts 더는", "claim")).toEqual(["said-2025-07-02/1"]);
    expect(idsOf(record, "cuts steel", "claim")).toEqual([]);
    expect(idsOf(record, "second round", "development")).toEqual(["said-2025-07-02"]);
    // The title of an issue does not match its developments, because it would match all of them.
    expect(idsOf(record, "rice they", "development")).toEqual(["said-2025-07-02"]);
    expect(idsOf(recordOf([{ ...issue([development(seoul("2025-07-01"), "raised", "none")]), title: text("Rice") }]), "rice", "development")).toEqual([]);
  });

  test("no word runs from one field into the next", () => {
    expect(searchRecord(record, "shipsabout", now).total).toBe(0);
    expect(idsOf(record, "shipsAbout", "issue")).toEqual([]);
  });

  test.each(["", "  ", "-", "“”", "\u0000\u0007", "\u200b"])("%j asks nothing and finds nothing", (question) => {
    expect(termsOf(question)).toEqual([]);
    expect(searchRecord(record, question, now).total).toBe(0);
  });

  test("signs are letters like any other", () => {
    const duty = recordOf([issue([development(seoul("2025-07-01"), "raised", "none")], { title: text("25% on cars_and <b>trucks</b> (.*)") })]);
    for (const question of ["25%", "%", "_", "<b>", "(.*)", "cars_and"]) expect(idsOf(duty, question, "issue"), question).toHaveLength(1);
    for (const question of ["15%", "c.rs", "%cars%", "\\", "[a-z]"]) expect(idsOf(duty, question, "issue"), question).toHaveLength(0);
  });

  test("an event is on the record from its announcement, under the day it is to be held", () => {
    const summit = event([row("2026-11-01", "scheduled", seoul("2026-12-20"))]);
    const announced = event([row("2026-12-01", "scheduled", seoul("2026-12-20"))], "unannounced");
    const found = searchRecord({ ...recordOf([]), events: [summit, announced] }, "made-up", now).found.event;
    expect(found.map(({ key }) => key)).toEqual(["made-up-event"]);
    expect(dateOfEntry(found[0]!, now)).toEqual(seoul("2026-12-20"));
  });

  test("an issue bears the date of its last entry that has happened", () => {
    const both = recordOf([
      issue([development(month("2026-01"), "raised", "none"), development(seoul("2027-01-01"), "signed", "none", { id: "later" })]),
    ]);
    expect(dateOfEntry(searchRecord(both, "made-up", now).found.issue[0]!, now)).toEqual(month("2026-01"));
    expect(searchableCounts(both, now)).toEqual({ issue: 1, measure: 0, development: 1, claim: 0, official: 0, trip: 0, event: 0, source: 0 });
  });
});

describe("marks", () => {
  test.each([
    ["Kim Jung-kwan", "kim jungkwan", "[Kim] [Jung-kwan]"],
    ["A 25% tariff on tariffs", "TARIFF", "A 25% [tariff] on [tariff]s"],
    ["한미 관세 협상 타결", "관세협상", "한미 [관세 협상] 타결"],
    ["3,500억 달러", "3500억", "[3,500억] 달러"],
    ["São Paulo", "sao", "[São] Paulo"],
    ["aaa", "a aa", "[aaa]"],
    ["𝔸𝔹 𝔹ig", "big", "𝔸𝔹 [𝔹ig]"],
    ["nothing", "else", "nothing"],
  ])("in %s by %s", (words, question, expected) => {
    expect(bracketed(words, question)).toBe(expected);
  });

  test("a name written together is marked across its spaces", () => {
    expect(bracketed("Kim Jung-kwan", "kimjungkwan", undefined, true)).toBe("[Kim Jung-kwan]");
    expect(bracketed("김 정관", "김정관", undefined, true)).toBe("[김 정관]");
  });

  test("a long text is cut at spaces around its first match", () => {
    const long = `${"one ".repeat(30)}needle ${"two ".repeat(30)}`.trim();
    expect(bracketed(long, "needle", 40)).toBe("… one one one [needle] two two two two two …");
    expect(bracketed(long, "one", 12)).toBe("[one] [one] [one] …");
    const unbroken = `${"가".repeat(50)}나${"다".repeat(50)}`;
    expect(bracketed(unbroken, "나", 10)).toBe("… [나]다다다다다다다다다 …");
  });

  test("the runs of a text are the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (words, question) => {
        expect(marked(words, termsOf(question), false).map(({ text: run }) => run).join("")).toBe(words.normalize("NFC"));
      }),
    );
  });

  test("every field of the record that is found by a word has it marked", () => {
    const terms = termsOf("관세 tariff 투자 2025 Trump");
    for (const { fields } of searchEntries(real)) {
      for (const field of fields) {
        const folded = field.isName ? foldName(field.text) : fold(field.text);
        const isFound = terms.some(({ word }) => folded.includes(word));
        expect(marked(field.text, terms, field.isName).some(({ isMatch }) => isMatch), field.text).toBe(isFound);
      }
    }
  });
});

describe("what is printed", () => {
  const printed = (entry: SearchEntry | undefined, question: string, locale: "en" | "ko") => {
    const { title, by, also, line } = excerptOf(entry!, termsOf(question), locale);
    return { title: written(title), by: written(by), also: written(also), alsoIn: also?.language, line: written(line), lineIn: line?.language };
  };

  test("a title found in the other language stands beside the page's own", () => {
    const cars = searchEntries(real).find(({ kind, key }) => kind === "issue" && key === "auto-tariff");
    const onEnglish = printed(cars, "자동차", "en");
    expect(onEnglish.title).not.toContain("[");
    expect(onEnglish.also).toContain("[자동차]");
    expect(onEnglish.alsoIn).toBe("ko");
    expect(printed(cars, "자동차", "ko")).toMatchObject({ also: null, alsoIn: undefined });
  });

  test("a line comes in the language that holds the words", () => {
    const [found] = searchRecord(real, "관세", now).found.development;
    expect(printed(found, "관세", "en").lineIn).toBe("ko");
    expect(printed(found, "관세", "ko").lineIn).toBe("ko");
  });

  test("an official found by another spelling shows it, and the role", () => {
    const [kim] = searchRecord(real, "김정관", now).found.official;
    expect(printed(kim, "김정관", "en")).toMatchObject({ title: "Kim Jung-kwan", also: "[김정관]", alsoIn: "ko", lineIn: "en" });
    expect(printed(kim, "Jeonggwan", "ko")).toMatchObject({ title: "김정관", also: "Kim [Jeong-gwan]", alsoIn: "en", lineIn: "ko" });
  });

  test("a claim says who said it", () => {
    const entry = searchRecord(real, "Kim Jungkwan", now).found.claim[0];
    expect(printed(entry, "Kim Jungkwan", "en").by).toBe("[Kim] [Jung-kwan]");
  });
});
