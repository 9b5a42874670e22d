import { expect, test } from "vitest";
import type { Official, PartialDate, RecordLists } from "@/lib/domain/record/record";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { structuredDataOf, structuredDataText } from "@/lib/format/structured-data/structured-data";
import { about, at, event, month, on, row, seoul, text, washington } from "../../../support/sample-records";
import { publicRecord } from "../../../support/public-record";
import { events, issues, officials, record } from "../../../support/real-record";
import { findSchemaProblems, schemaTerms } from "../../../support/schema-org";

const siteUrl = "https://talks.example";
const sections = {
  issue: "board",
  official: "officials",
  trip: "trips",
  summit: "summits",
  source: "sources",
} as const;

function said(
  place: PageRef,
  asOf = at("2026-11-23T00:00:00Z"),
  rest: Partial<RecordLists> = {},
  locale: "en" | "ko" = "en",
) {
  const section = "id" in place ? sections[place.page] : null;
  return structuredDataOf({
    title: "Title",
    place,
    section,
    locale,
    asOf,
    record: publicRecord({ ...record, ...rest }, new Date("2026-11-23T00:00:00Z")),
    siteUrl,
  });
}

test("every page of the real record keeps to the terms of schema.org, in both languages, then and now", () => {
  const places: PageRef[] = [
    { page: "board" },
    { page: "open" },
    { page: "about" },
    { page: "data" },
    ...issues.map(({ id }) => ({ page: "issue" as const, id })),
    ...events.map(({ id }) => ({ page: "summit" as const, id })),
    ...officials.map(({ id }) => ({ page: "official" as const, id })),
  ];
  for (const locale of ["en", "ko"] as const) {
    for (const asOf of [at("2026-11-23T00:00:00Z"), on("2025-10-22"), on("2024-01-01")]) {
      for (const place of places) {
        expect(findSchemaProblems(said(place, asOf, {}, locale)), JSON.stringify(place)).toEqual([]);
      }
    }
  }
});

test("the check itself finds what schema.org does not know", () => {
  expect(schemaTerms("Event").has("previousStartDate")).toBe(true);
  expect(findSchemaProblems({ "@type": "Event", begins: "2025-10-31" })).toEqual([
    "thing.begins is no term of Event",
  ]);
  expect(findSchemaProblems({ "@type": "Event", startDate: "around then" })).toEqual([
    "thing.startDate is no date: around then",
  ]);
});

test("the record is one data set with an id, a licence and its files, to which other pages refer", () => {
  const [dataset] = said({ page: "data" });
  const id = "https://talks.example/data#dataset";
  expect(dataset).toMatchObject({
    "@type": "Dataset",
    "@id": id,
    name: "Korea–US Tariff Talks",
    url: "https://talks.example/en/data",
    license: "https://creativecommons.org/licenses/by/4.0/",
    dateModified: "2026-11-23T00:00:00.000Z",
  });
  const files = (dataset!["distribution"] as unknown as { contentUrl: string; encodingFormat: string }[]).map(
    ({ contentUrl, encodingFormat }) => [
      contentUrl.replace("https://talks.example/data/", ""),
      encodingFormat,
    ],
  );
  expect(files).toContainEqual(["korea-us-tariff-talks.zip", "application/zip"]);
  expect(files).toContainEqual(["datapackage.json", "application/json"]);
  expect(files).toContainEqual(["issues.json", "application/json"]);
  expect(said({ page: "data" }, undefined, {}, "ko")[0]).toMatchObject({ "@id": id });
  for (const page of ["board", "open", "about"] as const)
    expect(said({ page })[0], page).toMatchObject({
      "@type": "WebPage",
      about: { "@type": "Dataset", "@id": id },
    });
});

test("a page of the whole record counts its groups as of the day shown", () => {
  const [page] = said({ page: "board" }, on("2025-10-22"));
  expect(page).toMatchObject({
    "@type": "WebPage",
    url: "https://talks.example/en/as-of/2025-10-22",
    mentions: [
      { name: "Open", value: 11, observationDate: "2025-10-22" },
      { name: "Agreed, not yet in effect", value: 6 },
      { name: "In effect", value: 1 },
      { name: "Ended", value: 0 },
    ],
  });
  expect(page?.["temporalCoverage"]).toMatch(/^2025-\d\d(-\d\d)?\/2025-10-22$/);
  expect(page).not.toHaveProperty("dateModified");
  expect(said({ page: "board" })[0]).toMatchObject({ dateModified: "2026-11-23T00:00:00.000Z" });
});

test("an issue says where it stood, on which sources, and of which data set it is a part", () => {
  const [article] = said({ page: "issue", id: "auto-tariff" }, on("2025-10-22"));
  const issue = issues.find(({ id }) => id === "auto-tariff")!;
  expect(article).toMatchObject({
    "@type": "Article",
    headline: issue.title.en,
    url: "https://talks.example/en/as-of/2025-10-22/issues/auto-tariff",
    license: "https://creativecommons.org/licenses/by/4.0/",
    image: "https://talks.example/share/en/as-of/2025-10-22/issue/auto-tariff.png",
    isPartOf: { "@id": "https://talks.example/data#dataset" },
  });
  const answers = issue.developments.map(({ standing }) => standing?.en);
  expect(answers).toContain(article!["description"]);
  const then = (article!["citation"] as unknown as object[]).length;
  expect(then).toBeGreaterThan(0);
  const [now] = said({ page: "issue", id: "auto-tariff" });
  expect((now!["citation"] as unknown as object[]).length).toBeGreaterThan(then);
  expect(now!["description"]).not.toBe(article!["description"]);
  expect(said({ page: "issue", id: "auto-tariff" }, on("2024-01-01"))[0]).toMatchObject({
    "@type": "BreadcrumbList",
  });
});

test("the place of a meeting has an address", () => {
  const [apec] = said({ page: "summit", id: "apec-2025" });
  const place = events.find(({ id }) => id === "apec-2025")!.place.en;
  expect(apec).toMatchObject({ location: { "@type": "Place", name: place, address: place } });
});

const meeting = (...rows: Parameters<typeof row>[]) => [
  event(
    rows.map((each) => row(...each)),
    "m",
  ),
];
const eventOf = (rows: Parameters<typeof row>[], day = "2025-06-30") =>
  said({ page: "summit", id: "m" }, on(day), { events: meeting(...rows) })[0];

test("a meeting says its state and the date it had before", () => {
  const june = (day: string): PartialDate => seoul(`2025-06-${day}`);
  const scheduled: Parameters<typeof row> = ["2025-06-01", "scheduled", june("10")];
  expect(eventOf([scheduled], "2025-05-31")).toMatchObject({ "@type": "BreadcrumbList" });
  expect(eventOf([scheduled])).toMatchObject({
    eventStatus: "https://schema.org/EventScheduled",
    startDate: "2025-06-10",
  });
  const moved = eventOf([scheduled, ["2025-06-05", "rescheduled", june("20")]]);
  expect(moved).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    startDate: "2025-06-20",
    previousStartDate: "2025-06-10",
  });
  expect(eventOf([scheduled, ["2025-06-05", "rescheduled", june("20")]], "2025-06-04")).toMatchObject({
    startDate: "2025-06-10",
  });
  expect(eventOf([scheduled, ["2025-06-05", "postponed", null]])).toMatchObject({
    eventStatus: "https://schema.org/EventPostponed",
    startDate: "2025-06-10",
  });
  expect(eventOf([scheduled, ["2025-06-05", "cancelled", null]])).toMatchObject({
    eventStatus: "https://schema.org/EventCancelled",
    startDate: "2025-06-10",
  });
});

test("a date known in part is never padded, and a vague one is left out", () => {
  expect(eventOf([["2025-06-01", "scheduled", month("2025-10")]])).toMatchObject({ startDate: "2025-10" });
  expect(eventOf([["2025-06-01", "scheduled", about("2025-10-10")]])).not.toHaveProperty("startDate");
});

test("what became of a meeting is not said before it", () => {
  const held = {
    ...event([row("2025-06-01", "scheduled", seoul("2025-06-10"))], "m"),
    outcome: text("A deal"),
  };
  expect(said({ page: "summit", id: "m" }, on("2025-06-09"), { events: [held] })[0]).not.toHaveProperty(
    "description",
  );
});

test("a person has only the roles begun by then", () => {
  const role = (title: string, from: PartialDate | null, to: PartialDate | null) => ({
    title: text(title),
    organisation: text("A ministry"),
    from,
    to,
    citations: [],
  });
  const person: Official = {
    id: "p",
    name: text("Kim", "김"),
    side: "KR",
    aliases: [],
    roles: [
      role("Minister", seoul("2025-06-01"), washington("2025-08-01")),
      role("Envoy", month("2025-07"), null),
    ],
  };
  const of = (day: string) => said({ page: "official", id: "p" }, on(day), { officials: [person] })[0];
  expect(of("2025-05-31")).toMatchObject({ name: "Kim", alternateName: ["김"] });
  expect(of("2025-05-31")).not.toHaveProperty("worksFor");
  expect(of("2025-07-15")).toMatchObject({ jobTitle: ["Minister"] });
  expect(JSON.stringify(of("2025-07-15"))).not.toContain("2025-08-01");
  expect(of("2025-08-02")).toMatchObject({
    jobTitle: ["Envoy"],
    worksFor: [{ startDate: "2025-06-01", endDate: "2025-08-01" }, { startDate: "2025-07" }],
  });
});

test("no text ends its script element", () => {
  const spoken = structuredDataText([{ "@type": "Event", name: "</script><script>alert(1)</script>" }]);
  expect(spoken).not.toContain("<");
  expect(JSON.parse(spoken)["@graph"][0].name).toBe("</script><script>alert(1)</script>");
});

test("a record's page names the way to it", () => {
  expect(said({ page: "issue", id: "auto-tariff" }, on("2025-10-22"), {}, "ko").slice(1)).toEqual([
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        {
          "@type": "ListItem",
          position: 1,
          name: "현황판",
          item: "https://talks.example/ko/as-of/2025-10-22",
        },
        {
          "@type": "ListItem",
          position: 2,
          name: "Title",
          item: "https://talks.example/ko/as-of/2025-10-22/issues/auto-tariff",
        },
      ],
    },
  ]);
});
