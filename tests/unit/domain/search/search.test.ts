import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordLists } from "@/lib/domain/record/record";
import { dateOfEntry, searchRecord, searchableCounts } from "@/lib/domain/search/search";
import { searchEntries, type SearchEntry, type SearchKind } from "@/lib/domain/search/search-entries";
import { excerptOf, type Passage } from "@/lib/domain/search/search-excerpt";
import { marked } from "@/lib/domain/search/search-marks";
import { rankOf, termsOf } from "@/lib/domain/search/search-terms";
import { fold, joinedWordsOf, linesOf, wordsOf } from "@/lib/domain/search/search-text";
import { koreanParticles } from "@/lib/domain/text/korean-particles";
import {
  at,
  claim,
  development,
  event,
  issue,
  month,
  row,
  seoul,
  text,
} from "../../../support/sample-records";
import { record as real } from "../../../support/real-record";

const now = at("2026-11-24T00:00:00Z");

const idsOf = (record: RecordLists, question: string, kind: SearchKind) =>
  searchRecord(record, question, now).found[kind].map(({ key }) => key);

/** Shows matches in brackets, to make expectations readable. */
const written = (passage: Passage | null) =>
  passage === null
    ? null
    : passage.runs.map(({ text: run, isMatch }) => (isMatch ? `[${run}]` : run)).join("");
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
    ["3,500억 달러", "3500억 달러", "3500억 달러"],
    ["Korea–US ‘July-Package’", "korea us july package", "koreaus julypackage"],
    ["  two\n\tlines\u0000", "two lines", "two lines"],
    ["São Tomé ﬁnance ½", "sao tome finance 1 2", "sao tome finance 1 2"],
    ["the U.S.-Korea deal", "the us korea deal", "the uskorea deal"],
    ["韓美·EU", "한미 eu", "한미eu"],
    ["Korea’s 12.5 per cent, 15 % or 25퍼센트", "korea 12.5% 15% or 25%", "korea 12.5% 15% or 25%"],
    ["2025-07-30", "2025 07 30", "2025 07 30"],
  ])("%j is compared as %j and %j", (given, words, joined) => {
    expect(wordsOf(fold(given))).toBe(words);
    expect(joinedWordsOf(fold(given))).toBe(joined);
  });

  test("any text can be folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        expect(wordsOf(fold(given))).not.toMatch(/[\s,;:!?·]{2}|[,;:!?·]/);
      }),
    );
  });
});

describe("what makes no difference", () => {
  const words = [
    ...new Set(
      searchEntries(real)
        .filter(({ kind }) => kind !== "claim" && kind !== "development")
        .flatMap(({ title }) => title.map(({ text: one }) => one)),
    ),
  ].map((title) => wordsOf(fold(title)));
  const keysOf = (question: string) => {
    const { found } = searchRecord(real, question, now);
    return Object.values(found).flatMap((entries) => entries.map(({ kind, key }) => `${kind} ${key}`));
  };
  /** The search finds something by a title, and no less by the title written in another way. */
  const findsAsMuch = (bare: string, written: string) => {
    const expected = keysOf(bare);
    expect(expected.length, bare).toBeGreaterThan(0);
    expect(keysOf(written), `${bare} → ${written}`).toEqual(expect.arrayContaining(expected));
  };

  test("every title finds its entry", () => {
    for (const entry of searchEntries(real)) {
      if (entry.kind === "claim" || entry.kind === "development") continue;
      for (const { text: title } of entry.title) {
        const shown = searchRecord(real, title, { kind: "now", at: new Date(8.64e15) }).found[entry.kind];
        expect(
          shown.map(({ key }) => key),
          title,
        ).toContain(entry.key);
      }
    }
  }, 60_000);

  const title = fc.constantFrom(...words.filter((one) => keysOf(one).length > 0));

  test("punctuation between and around the words", () => {
    const mark = fc.constantFrom(
      ", ",
      ",",
      "; ",
      ": ",
      " – ",
      "-",
      "–",
      "·",
      "ㆍ",
      "/",
      " (",
      ") ",
      "” “",
      "!?",
      "... ",
    );
    fc.assert(
      fc.property(title, fc.array(mark, { minLength: 1, maxLength: 4 }), (bare, marks) => {
        const parts = bare.split(" ");
        findsAsMuch(bare, parts.map((part, index) => `${part}${marks[index % marks.length]}`).join(""));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("Korean particles behind any word", () => {
    fc.assert(
      fc.property(title, fc.constantFrom(...koreanParticles), fc.nat(), (bare, particle, at) => {
        const parts = bare.split(" ");
        const nouns = parts.flatMap((part, index) =>
          /[가-힣]{2}$|^쌀$|[a-z0-9%]{2}$/.test(part) ? [index] : [],
        );
        fc.pre(nouns.length > 0);
        const chosen = nouns[at % nouns.length];
        findsAsMuch(bare, parts.map((part, index) => (index === chosen ? part + particle : part)).join(" "));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("spelling, for every title with one of these", () => {
    const spellings: [RegExp, string][] = [
      [/\bdefence/g, "defense"],
      [/\bdefense/g, "defence"],
      [/\baluminium/g, "aluminum"],
      [/\baluminum/g, "aluminium"],
      [/\bus\b/g, "U.S."],
      [/%/g, " percent"],
      [/%/g, "퍼센트"],
      [/쇠고기/g, "소고기"],
      [/소고기/g, "쇠고기"],
      [/한미/g, "한·미"],
      [/한미/g, "韓美"],
      [/\blabour/g, "labor"],
      [/isation/g, "ization"],
    ];
    const changed = words.flatMap((bare) =>
      spellings.flatMap(([pattern, other]) => {
        const written = bare.replace(pattern, other);
        return written === bare || keysOf(bare).length === 0 ? [] : [[bare, written] as const];
      }),
    );
    expect(changed.length).toBeGreaterThan(50);
    for (const [bare, written] of changed) findsAsMuch(bare, written);
  }, 60_000);

  test.each([
    ["section-232", "Section 232 tariffs"],
    ["section 232", "The section-232 tariffs"],
    ["Section232", "Section 232 tariffs"],
    ["beef, rice", "Rice and beef"],
    ["한·미", "한미 정상회담"],
    ["한미", "한·미 정상회담"],
    ["한 미", "韓美 정상회담"],
    ["소고기를", "소고기 시장"],
    ["소고기에서만", "쇠고기 시장"],
    ["쌀을", "쌀 시장"],
    ["Korea's", "Korea and rice"],
    ["defense", "Defence costs"],
    ["organising", "Organizing a summit"],
    ["travelled", "Traveled to Seoul"],
    ["US", "U.S. duties"],
    ["15 percent", "A 15% rate"],
    ["퍼센트", "15% 세율"],
    ["232조", "무역확장법232조 조사"],
    ["building", "Shipbuilding"],
    ["EV", "EVs from Korea"],
  ])("%s finds “%s”", (question, given) => {
    const made = issue([development(seoul("2025-07-01"), "raised", "none")], { title: text(given) });
    expect(idsOf(recordOf([made]), question, "issue")).toHaveLength(1);
    expect(bracketed(given, question)).toContain("[");
  });

  test.each([
    ["car", "Scarce rice"],
    ["rice", "The price of steel"],
    ["US", "The use of quotas"],
    ["25", "A 250-page text"],
    ["5%", "A 15% rate"],
    ["합의", "합산 과세"],
    ["마을", "마스가"],
    ["shipsabout", "Ships, about which"],
  ])("%s does not find “%s”", (question, given) => {
    const made = issue([development(seoul("2025-07-01"), "raised", "none")], { title: text(given) });
    expect(idsOf(recordOf([made]), question, "issue")).toEqual([]);
    expect(bracketed(given, question)).not.toContain("[");
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
      issue([development(seoul("2025-07-01"), "raised", "none")], {
        id: "apart",
        title: text("A", "한미 관세 협상"),
      }),
      issue([development(seoul("2025-07-01"), "raised", "none")], {
        id: "other",
        title: text("B", "기관세 협상가"),
      }),
      issue([development(seoul("2025-07-01"), "raised", "none")], {
        id: "none",
        title: text("C", "기관 세 곳"),
      }),
    ]);
    expect(idsOf(record, "관세협상", "issue")).toEqual(["apart"]);
    expect(idsOf(record, "관세", "issue")).toEqual(["apart", "other"]);
  });
});

function recordOf(made: RecordLists["issues"]): RecordLists {
  return { issues: made, officials: [], sources: [], events: [], trips: [], measures: [] };
}

describe("finding", () => {
  const record = recordOf([
    issue([development(seoul("2025-07-01"), "raised", "none")], {
      id: "in-text",
      title: text("Ships"),
      summary: text("About steel duty"),
    }),
    issue([development(seoul("2025-05-01"), "raised", "none")], {
      id: "older",
      title: text("Steel duty"),
      summary: text("x"),
    }),
    issue([development(seoul("2025-06-01"), "raised", "none")], {
      id: "newer",
      title: text("Duty on steel"),
      summary: text("x"),
    }),
    issue([development(seoul("2027-01-01"), "raised", "none")], {
      id: "to-come",
      title: text("Steel duty to come"),
    }),
    issue(
      [
        development(seoul("2025-07-02"), "raised", "none", {
          id: "said-2025-07-02",
          what: text("They met."),
          next: { what: text("A second round on rice"), date: null },
          claims: [
            claim("KR", "No more cuts", {
              speakerLabel: text("Trade ministry", "통상부"),
              quote: { text: "더는 없다", language: "ko" },
            }),
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
    expect(
      idsOf(
        recordOf([{ ...issue([development(seoul("2025-07-01"), "raised", "none")]), title: text("Rice") }]),
        "rice",
        "development",
      ),
    ).toEqual([]);
  });

  test("no word runs from one field into the next", () => {
    expect(searchRecord(record, "shipsabout", now).total).toBe(0);
    expect(idsOf(record, "shipsAbout", "issue")).toEqual([]);
  });

  test.each(["", "  ", "-", "“”", "\u0000\u0007", "\u200b"])(
    "%j asks nothing and finds nothing",
    (question) => {
      expect(termsOf(question)).toEqual([]);
      expect(searchRecord(record, question, now).total).toBe(0);
    },
  );

  test("no sign is a wildcard, and of the signs only the percent sign is a word", () => {
    const duty = recordOf([
      issue([development(seoul("2025-07-01"), "raised", "none")], {
        title: text("25% on cars_and <b>trucks</b> (.*)"),
      }),
    ]);
    for (const question of ["25%", "%", "<b>", "(cars)", "cars_and"])
      expect(idsOf(duty, question, "issue"), question).toHaveLength(1);
    for (const question of ["15%", "c.rs", "%cars%", "_", "(.*)", "\\", "[a-z]"])
      expect(idsOf(duty, question, "issue"), question).toHaveLength(0);
  });

  test("where a word begins so comes before where it is inside one, and titles before texts", () => {
    const titled = (id: string, title: string, summary = "x") =>
      issue([development(seoul("2025-07-01"), "raised", "none")], {
        id,
        title: text(title),
        summary: text(summary),
      });
    const made = recordOf([
      titled("inside-text", "A", "Shipbuilding"),
      titled("inside-title", "Shipbuilding"),
      titled("start-text", "B", "New buildings"),
      titled("start-title", "Building ships"),
    ]);
    expect(idsOf(made, "building", "issue")).toEqual([
      "start-title",
      "inside-title",
      "start-text",
      "inside-text",
    ]);
    const korean = recordOf([titled("inside", "대미투자"), titled("start", "투자 협력")]);
    expect(idsOf(korean, "투자", "issue")).toEqual(["start", "inside"]);
  });

  test("an event is on the record from its announcement, under the day it is to be held", () => {
    const summit = event([row("2026-11-01", "scheduled", seoul("2026-12-20"))]);
    const announced = event([row("2026-12-01", "scheduled", seoul("2026-12-20"))], "unannounced");
    const found = searchRecord({ ...recordOf([]), events: [summit, announced] }, "made-up", now).found.event;
    expect(found.map(({ key }) => key)).toEqual(["made-up-event"]);
    expect(dateOfEntry(found[0]!, now)).toEqual(seoul("2026-12-20"));
  });

  test("an issue has the date of its last entry that has happened", () => {
    const both = recordOf([
      issue([
        development(month("2026-01"), "raised", "none"),
        development(seoul("2027-01-01"), "signed", "none", { id: "later" }),
      ]),
    ]);
    expect(dateOfEntry(searchRecord(both, "made-up", now).found.issue[0]!, now)).toEqual(month("2026-01"));
    expect(searchableCounts(both, now)).toEqual({
      issue: 1,
      measure: 0,
      development: 1,
      claim: 0,
      official: 0,
      trip: 0,
      event: 0,
      source: 0,
    });
  });
});

describe("marks", () => {
  test.each([
    ["Kim Jung-kwan", "kim jungkwan", "[Kim] [Jung-kwan]"],
    ["A 25% tariff on tariffs", "TARIFF", "A 25% [tariff] on [tariff]s"],
    ["한미 관세 협상 타결", "관세협상", "한미 [관세 협상] 타결"],
    ["3,500억 달러", "3500억", "[3,500억] 달러"],
    ["São Paulo", "sao", "[São] Paulo"],
    ["aaa", "a aa", "aaa"],
    ["the U.S. and us", "us", "the [U.S.] and [us]"],
    ["15 per cent of it", "15%", "[15 per cent] of it"],
    ["‘한·미’ 정상회담", "한미", "‘[한·미]’ 정상회담"],
    ["소고기를 포함", "소고기는", "[소고기]를 포함"],
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
        expect(
          marked(words, termsOf(question), false)
            .map(({ text: run }) => run)
            .join(""),
        ).toBe(words.normalize("NFC"));
      }),
    );
  });

  test("every field of the record that is found by a word has it marked", () => {
    const terms = termsOf("관세 tariff 투자 2025 Trump");
    for (const { fields } of searchEntries(real)) {
      for (const field of fields) {
        const lines = linesOf(field.text, field.isName);
        const isFound = terms.some((term) => rankOf(term, lines) !== null);
        expect(
          marked(field.text, terms, field.isName).some(({ isMatch }) => isMatch),
          field.text,
        ).toBe(isFound);
      }
    }
  });
});

describe("what is printed", () => {
  const printed = (entry: SearchEntry | undefined, question: string, locale: "en" | "ko") => {
    const { title, by, also, line } = excerptOf(entry!, termsOf(question), locale);
    return {
      title: written(title),
      by: written(by),
      also: written(also),
      alsoIn: also?.language,
      line: written(line),
      lineIn: line?.language,
    };
  };

  test("a title found in the other language is shown beside that of the page's language", () => {
    const cars = searchEntries(real).find(({ kind, key }) => kind === "issue" && key === "auto-tariff");
    const onEnglish = printed(cars, "자동차", "en");
    expect(onEnglish.title).not.toContain("[");
    expect(onEnglish.also).toContain("[자동차]");
    expect(onEnglish.alsoIn).toBe("ko");
    expect(printed(cars, "자동차", "ko")).toMatchObject({ also: null, alsoIn: undefined });
  });

  test("a line is shown in the language that has the words", () => {
    const [found] = searchRecord(real, "관세", now).found.development;
    expect(printed(found, "관세", "en").lineIn).toBe("ko");
    expect(printed(found, "관세", "ko").lineIn).toBe("ko");
  });

  test("an official found by another spelling shows it, and the role", () => {
    const [kim] = searchRecord(real, "김정관", now).found.official;
    expect(printed(kim, "김정관", "en")).toMatchObject({
      title: "Kim Jung-kwan",
      also: "[김정관]",
      alsoIn: "ko",
      lineIn: "en",
    });
    expect(printed(kim, "Jeonggwan", "ko")).toMatchObject({
      title: "김정관",
      also: "Kim [Jeong-gwan]",
      alsoIn: "en",
      lineIn: "ko",
    });
  });

  test("a claim says who said it", () => {
    const entry = searchRecord(real, "Kim Jungkwan", now).found.claim[0];
    expect(printed(entry, "Kim Jungkwan", "en").by).toBe("[Kim] [Jung-kwan]");
  });
});
