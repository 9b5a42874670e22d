/** Sets of drafts for tests: their people, their drafts, and what a publisher has compared. */
import type { Database } from "@/lib/db/connection/client";
import { listDrafts } from "@/lib/db/desk/drafts";
import { type DraftToSave, findSet, saveAsSet } from "@/lib/db/desk/draft-sets";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { recordVersion } from "@/lib/db/record/record-version";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";

export const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
export const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
export const min = Editor.signedIn({ accountId: "a3", name: "Y. Min", role: "publisher" });
export const text = (en: string) => ({ en, ko: null, origin: "en" });
export const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" });
export const today = "2026-11-30";
export const nothing = { version: 0, save: 0 };

export const source = { type: "source", id: "example-news-20261120" } as const;
export const official = { type: "official", id: "hong-made-up" } as const;
export const development = { type: "development", id: "auto-tariff-2026-11-20" } as const;
export const trip = { type: "trip", id: "trip-2026-11-20-talks" } as const;
export const keys = [source, official, development, trip];

/** A source, an official, a development and a trip, each of which depends on those before it. */
export async function drafts(database: Database): Promise<DraftToSave[]> {
  const { issues, sources, trips } = await readRecordDocuments(database);
  const last = issues.find(({ id }) => id === "auto-tariff")!.developments.at(-1)!;
  const citations = [{ source: source.id, locator: null, quote: null }];
  const documents: DraftDocument[] = [
    {
      ...sources[0]!,
      id: source.id,
      title: "Sentinel of a source",
      url: "https://news.example/20261120",
      archivedUrl: null,
      publishedOn: day("2026-11-20"),
    },
    {
      id: official.id,
      name: { en: "Hong Made-up", ko: null, origin: "en" },
      side: "KR",
      aliases: [],
      roles: [],
      note: null,
    },
    {
      ...last,
      issue: "auto-tariff",
      id: development.id,
      date: day("2026-11-20"),
      what: text("Sentinel of a development"),
      contested: false,
      claims: [
        {
          side: "KR",
          speaker: official.id,
          speakerLabel: null,
          attribution: "on_record",
          relayedBy: null,
          statement: text("A sentence of the made-up official"),
          quote: null,
          citations,
        },
      ],
      citations,
    },
    {
      ...trips[0]!,
      id: trip.id,
      travellers: [
        { official: official.id, departs: day("2026-11-20"), returns: null, expectedReturn: null },
      ],
      legs: [],
      meetings: [],
      announcedOn: day("2026-11-20"),
      purpose: text("Sentinel of a trip"),
      outcome: null,
      issues: ["auto-tariff"],
      citations,
    },
  ];
  return documents.map((document, index) => ({ key: keys[index]!, expected: nothing, document }));
}

export async function madeSet(database: Database, list?: readonly DraftToSave[]): Promise<string> {
  const saved = await saveAsSet(
    han,
    { name: "Example News", drafts: list ?? (await drafts(database)) },
    database,
  );
  if (saved.status !== "saved") throw new Error(`Not saved: ${saved.status}`);
  return saved.id;
}

/** What a publisher has compared: the set as it stands. */
export async function compared(database: Database, setId: string) {
  const set = await findSet(setId, database);
  return {
    setId,
    reason: "From Example News, 20 Nov 2026",
    today,
    drafts: set!.drafts.map(({ type, id, baseVersion, save }) => ({
      key: { type, id },
      expected: { version: baseVersion, save },
      kind: type === "source" ? ("editorial" as const) : ("development" as const),
    })),
  };
}

export async function standing(database: Database) {
  return {
    version: await recordVersion(database),
    record: JSON.stringify(await readPublishedRecord(database)),
    revisions: await database.reader.revision.count(),
    saves: await database.reader.draftSave.count(),
    drafts: JSON.stringify(await listDrafts(database)),
  };
}
