import { expect, test } from "vitest";
import { translationSummaries } from "@/lib/domain/work-queue/translation-summary";

const revision = (version: number, texts: Record<string, unknown>) => ({
  version,
  kind: "development" as const,
  document: { id: "autos", ...texts },
});
const of = (...revisions: ReturnType<typeof revision>[]) => translationSummaries("issue", revisions);

test("a translation is current until its original changes without it", () => {
  const first = revision(1, { title: { en: "Cars", ko: "자동차", origin: "en" } });
  expect(of(first)).toEqual([{ language: "ko", current: 1, outdated: [], missing: [] }]);
  const changed = revision(2, { title: { en: "Cars and parts", ko: "자동차", origin: "en" } });
  expect(of(first, changed)).toEqual([{ language: "ko", current: 0, outdated: ["title"], missing: [] }]);
  const translated = revision(3, { title: { en: "Cars and parts", ko: "자동차와 부품", origin: "en" } });
  expect(of(first, changed, translated)).toEqual([{ language: "ko", current: 1, outdated: [], missing: [] }]);
});

test("each language is told of the texts that are translated into it", () => {
  expect(
    of(
      revision(1, {
        title: { en: null, ko: "자동차", origin: "ko" },
        summary: { en: "A summary", ko: "요약", origin: "en" },
      }),
    ),
  ).toEqual([
    { language: "en", current: 0, outdated: [], missing: ["title"] },
    { language: "ko", current: 1, outdated: [], missing: [] },
  ]);
});

test("two originals, and a record that cannot be read, have no translation", () => {
  expect(of(revision(1, { title: { en: "Cars", ko: "자동차", origin: "both" } }))).toEqual([]);
  expect(translationSummaries("issue", [])).toEqual([]);
});
