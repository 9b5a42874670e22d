/** Notes, unverified entries, drafts and withdrawn records are looked for in what each exit gives readers. */
import { beforeAll, describe, expect, it } from "vitest";

import { calendarFile } from "@/app/calendar/calendar-response";
import { embedResponse } from "@/app/embed/embed-response";
import { feedFile } from "@/app/feeds/feed-response";
import { oembedAnswer } from "@/app/oembed/oembed-response";
import { pageFileResponse } from "@/app/page-file/page-file";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { Editor } from "@/lib/domain/editing/editor";
import { locales, type Text } from "@/lib/domain/record/record";
import { documentsOf, type RecordDocument } from "@/lib/domain/record/record-document";
import { searchRecord } from "@/lib/domain/search/search";
import { dataFiles } from "@/lib/export/data/data-files";
import { structuredDataOf } from "@/lib/format/structured-data/structured-data";
import { buildCard } from "@/lib/share/card";
import { listPublicPages } from "@/lib/share/sitemap-pages";

import { ask, siteOn } from "../support/api";
import { openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";
import { writeRecords } from "../support/write-records";

/** Never for readers. */
const hidden = "zqhidden";
/** Published once, then withdrawn: only the history of changes may name it. */
const withdrawn = "zqwithdrawn";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const at = new Date("2026-11-25T03:00:00Z");
const asOf = { kind: "now", at } as const;
const siteUrl = "http://localhost:3000";
const both = (words: string): Text => ({ en: words, ko: words, origin: "both" });

/** The document with words in the fields by which readers know it. */
function named(entry: RecordDocument, words: string): RecordDocument {
  const { type, document } = entry;
  switch (type) {
    case "source":
      return { type, document: { ...document, title: words } };
    case "official":
    case "event":
      return { type, document: { ...document, name: both(words) } } as RecordDocument;
    case "issue":
      return { type, document: { ...document, title: both(words), summary: both(words) } };
    case "development":
      return { type, document: { ...document, what: both(words), standing: both(words) } };
    case "trip":
      return { type, document: { ...document, purpose: both(words) } };
    case "measure":
      return { type, document: { ...document, goods: both(words) } };
  }
}

const copied = (entry: RecordDocument, id: string, words: string) =>
  named({ ...entry, document: { ...entry.document, id } } as RecordDocument, words);

let database: Database;
beforeAll(async () => {
  database = await openLoadedDatabase();
  const documents = documentsOf(await readRecordFolder());
  const write = async (
    entries: readonly RecordDocument[],
    publication: "published" | "withdrawn" | "draft",
  ) => {
    const kind = { publication, kind: "correction", reason: "Test" } as const;
    const result = await writeRecords(
      entries.map((entry) => ({ ...entry, ...kind })),
      [],
      database,
    );
    expect(result.status).toBe("written");
  };
  // A note on each record, at every depth.
  const noted = documents.map(({ type, document }) => ({
    type,
    document: JSON.parse(JSON.stringify(document), (key, value: unknown) =>
      key === "note" ? hidden : value,
    ),
  })) as RecordDocument[];
  await write(noted, "published");
  const first = [...new Map(noted.map((entry) => [entry.type, entry])).values()];
  const idOf = ({ type, document }: RecordDocument, part: string) =>
    type === "development" ? `${document.issue}-2025-07-30-${part}` : `zq-${type}-${part}`;
  const unverified = first
    .filter(({ document }) => "verification" in document)
    .map((entry) => copied(entry, idOf(entry, "71"), `${hidden} unverified`))
    .map(({ type, document }) => ({ type, document: { ...document, verification: "unverified" } }));
  await write(unverified as RecordDocument[], "published");
  await write(
    first.map((entry) => copied(entry, idOf(entry, "72"), `${hidden} draft`)),
    "draft",
  );
  const measure = noted.findLast((entry) => entry.type === "measure")!;
  const { steps } = measure.document;
  const step = {
    ...steps.at(-1)!,
    id: `${measure.document.id}-2026-11-01-73`,
    instrument: both(`${hidden} step`),
    settles: [],
    verification: "unverified" as const,
  };
  await write([{ type: "measure", document: { ...measure.document, steps: [...steps, step] } }], "published");
  const gone = first.map((entry) => copied(entry, idOf(entry, "74"), withdrawn));
  await write(gone, "published");
  expect(JSON.stringify(await readPublishedRecord(database))).toContain(withdrawn);
  await write(gone, "withdrawn");
  for (const { type, document } of documents.filter((_, place) => place % 20 === 0))
    await saveDraft(
      seo,
      {
        key: { type, id: document.id },
        expected: { version: 2, save: 0 },
        document: { ...named({ type, document } as RecordDocument, `${hidden} draft`).document },
      },
      database,
    );
  expect(await database.reader.draft.count()).toBeGreaterThan(5);
});

const request = (path: string) => new Request(new URL(path, siteUrl));
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

/** What each exit gives, without the history of changes. */
const exits: Record<string, () => Promise<unknown>> = {
  record: () => readPublishedRecord(database),
  "record seen at a moment": () => readRecordSeenAt(new Date(), database),
  dataset: async () => dataFiles(await readPublishedRecord(database), siteUrl).map(({ text }) => text),
  "rates as CSV": () =>
    Promise.all(
      locales.flatMap((locale) =>
        [["rates"], ["as-of", "2026-11-24", "rates"]].map((place) =>
          textOf(pageFileResponse({ ending: "csv", locale, place, parameters: {} }, database)),
        ),
      ),
    ),
  embeds: async () => {
    const { issues, events } = await readPublishedRecord(database);
    const paths = [
      ["board"],
      ["rates"],
      ["countdown"],
      ...issues.map(({ id }) => ["issues", id]),
      ["issues", "zq-issue-74"],
    ];
    const cards = locales.flatMap((lang) =>
      paths.map((path) =>
        textOf(embedResponse(request(`/embed/${path.join("/")}?lang=${lang}`), path, database)),
      ),
    );
    const countdowns = [...events.map(({ id }) => id), "zq-event-71", "zq-event-74"].map((id) =>
      textOf(embedResponse(request(`/embed/countdown?event=${id}`), ["countdown"], database)),
    );
    return Promise.all([...cards, ...countdowns]);
  },
  oEmbed: async () => {
    const { issues } = await readPublishedRecord(database);
    return Promise.all(
      issues.map(({ id }) =>
        textOf(
          oembedAnswer(request(`/oembed?url=${encodeURIComponent(`${siteUrl}/en/issues/${id}`)}`), database),
        ),
      ),
    );
  },
  "sitemap, share images and structured data": async () => {
    const record = await readPublishedRecord(database);
    const places = listPublicPages(record, asOf);
    const more = ["71", "72", "74"].flatMap((part) => [
      { page: "issue", id: `zq-issue-${part}` } as const,
      { page: "trip", id: `zq-trip-${part}` } as const,
      { page: "summit", id: `zq-event-${part}` } as const,
      { page: "official", id: `zq-official-${part}` } as const,
    ]);
    return locales
      .flatMap((locale) =>
        [...places, ...more].map((place) => [
          place,
          buildCard({ place, locale, asOf, record, siteUrl, countdownEvent: "apec-2026" }),
          structuredDataOf({ title: "", place, section: null, locale, asOf, record, siteUrl }),
        ]),
      )
      .map((each) => JSON.stringify(each));
  },
  search: async () => {
    const record = await readPublishedRecord(database);
    return [hidden, withdrawn].map((words) => searchRecord(record, words, asOf).found);
  },
  API: async () => {
    const site = siteOn(database);
    const lists = ["issues", "measures", "officials", "trips", "events", "sources", "open", "countdown"];
    const answers = await Promise.all(
      [
        ...lists.map((list) => `/${list}`),
        ...["issues", "measures", "officials", "sources"].map((list) => `/${list}?limit=100`),
        ...["issues", "measures", "trips", "events"].map((list) => `/${list}?asOf=2026-11-24`),
        "/issues/auto-tariff",
        "/measures/passenger-cars",
      ].map((address) => ask(site, address)),
    );
    return answers.map(({ text }) => text);
  },
};

/** What each exit gives that may name a withdrawn record. */
const historyExits: Record<string, () => Promise<unknown>> = {
  changes: async () => [...(await readPublishedChanges(database))],
  feeds: () =>
    Promise.all(
      (["changes", "corrections", "rates"] as const).flatMap((of) =>
        (["atom", "json"] as const).flatMap((format) =>
          locales.map(async (locale) => (await feedFile({ of }, format, locale, null, database))!.text),
        ),
      ),
    ),
  calendar: () => Promise.all(locales.map((locale) => calendarFile({ of: "all" }, locale, at, database))),
  "changes by API": async () => (await ask(siteOn(database), "/changes?limit=100")).text,
};

describe("an exit", () => {
  it.each(Object.keys(exits))(
    "gives no note, unverified entry, draft or withdrawn record: %s",
    async (name) => {
      const given = JSON.stringify(await exits[name]!());
      expect(given.length).toBeGreaterThan(100);
      expect(given).not.toContain(hidden);
      expect(given).not.toContain(withdrawn);
    },
  );

  it.each(Object.keys(historyExits))("gives no note, unverified entry or draft: %s", async (name) => {
    const given = JSON.stringify(await historyExits[name]!());
    expect(given.length).toBeGreaterThan(100);
    expect(given).not.toContain(hidden);
  });
});
