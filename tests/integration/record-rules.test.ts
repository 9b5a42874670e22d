/** The rules of the record hold alike for the desk's form, its JSON and an import of files. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";
import type { PartialDate, RecordType } from "@/lib/domain/record/record";
import { documentsOf, type RecordKey, type TalksRecord } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import type { Finding } from "@/lib/record/finding";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { formValues, toDocument, toFormValues } from "@/lib/schemas/forms/form-document";

import { openLoadedDatabase } from "../support/database";
import { readRecordFolder, recordFolder } from "../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const today = "2026-11-30";
const day = (value: string, zone = "Asia/Seoul"): PartialDate => ({ value, precision: "day", zone });
const minute = (value: string): PartialDate => ({ value, precision: "minute", zone: "Asia/Seoul" });

const record = await readRecordFolder();
const keyOf = (type: RecordType, id: string): RecordKey => ({ type, id });

/** The document of a record in a copy of the whole. */
function documentIn(whole: TalksRecord, { type, id }: RecordKey): DraftDocument {
  const found = documentsOf(whole).find((entry) => entry.type === type && entry.document.id === id);
  if (!found) throw new Error(`There is no ${type} ${id}.`);
  return { ...found.document };
}

async function publish(database: Database, key: RecordKey, document: DraftDocument): Promise<Finding[]> {
  const stored = await readRecordDocuments(database);
  const isNew = !documentsOf(stored).some(({ type, document: { id } }) => type === key.type && id === key.id);
  const version = isNew ? 0 : 1;
  const saved = await saveDraft(seo, { key, expected: { version, save: 0 }, document }, database);
  if (saved.status !== "saved") throw new Error(`Not saved: ${saved.status}`);
  const result = await publishDraft(
    seo,
    { key, expected: { version, save: saved.save }, kind: "correction", reason: "A test", today },
    database,
  );
  if (result.status === "published") return [];
  if (result.status !== "invalid") throw new Error(result.status);
  return result.findings;
}

const ways: Record<string, (key: RecordKey, edit: (whole: TalksRecord) => void) => Promise<Finding[]>> = {
  form: async (key, edit) => {
    const whole = structuredClone(record);
    edit(whole);
    const { fields } = definitionOf[key.type];
    const values = formValues(toFormValues(fields, documentIn(whole, key)));
    return publish(await openLoadedDatabase(), key, { ...toDocument(fields, values), id: key.id });
  },
  JSON: async (key, edit) => {
    const whole = structuredClone(record);
    edit(whole);
    return publish(await openLoadedDatabase(), key, documentIn(whole, key));
  },
  files: async (_, edit) => {
    const result = await importRecord(await recordFolder(edit), { today }, await openLoadedDatabase());
    if (result.status === "imported") return [];
    if (result.status !== "invalid") throw new Error(result.status);
    return result.findings;
  },
};

const issueOf = (whole: TalksRecord, id = "auto-tariff") => whole.issues.find((issue) => issue.id === id)!;
const last = (whole: TalksRecord) => issueOf(whole).developments.at(-1)!;
const lastKey = keyOf("development", last(record).id);
const claimed = record.issues
  .flatMap(({ developments }) => developments)
  .find(({ claims }) =>
    claims.some(({ speaker }) => record.officials.some(({ id, side }) => id === speaker && side === "KR")),
  )!;
const claimedIn = (whole: TalksRecord) =>
  whole.issues.flatMap(({ developments }) => developments).find(({ id }) => id === claimed.id)!;
const koreanClaim = claimed.claims.findIndex(({ speaker }) =>
  record.officials.some(({ id, side }) => id === speaker && side === "KR"),
);
const event = record.events.find(({ schedule }) => schedule.length >= 2)!;
const eventIn = (whole: TalksRecord) => whole.events.find(({ id }) => id === event.id)!;
const trip = record.trips.find(
  ({ legs, meetings, travellers }) =>
    legs.length > 0 && meetings.length > 0 && travellers.every(({ departs }) => departs !== null),
)!;
const tripIn = (whole: TalksRecord) => whole.trips.find(({ id }) => id === trip.id)!;
const official = record.officials.find(({ roles }) => roles.length > 0)!;
const officialIn = (whole: TalksRecord) => whole.officials.find(({ id }) => id === official.id)!;
const source = record.sources.find(({ url }) => url !== null)!;
const sourceIn = (whole: TalksRecord) => whole.sources.find(({ id }) => id === source.id)!;
const stepped = record.measures.find(({ steps }) => steps.some(({ from }) => from !== null))!;

const refused: [name: string, RecordKey, (whole: TalksRecord) => void, path: RegExp, code: string | null][] =
  [
    [
      "an effect that ends before it begins",
      lastKey,
      (whole) =>
        Object.assign(last(whole), { effectiveFrom: day("2026-10-02"), effectiveUntil: day("2026-10-01") }),
      /effectiveUntil$/,
      "ends_before",
    ],
    [
      "an effect that ends in the minute in which it begins",
      lastKey,
      (whole) =>
        Object.assign(last(whole), {
          effectiveFrom: minute("2026-10-02T10:00+09:00"),
          effectiveUntil: minute("2026-10-02T10:00+09:00"),
        }),
      /effectiveUntil$/,
      "ends_at_start",
    ],
    [
      "a duty that ends in the minute in which it begins",
      keyOf("measure", stepped.id),
      (whole) => {
        const step = whole.measures
          .find(({ id }) => id === stepped.id)!
          .steps.find(({ from }) => from !== null)!;
        Object.assign(step, {
          from: minute("2026-10-02T10:00+09:00"),
          until: minute("2026-10-02T10:00+09:00"),
        });
      },
      /until$/,
      "ends_at_start",
    ],
    [
      "an office that ends on the day on which it begins",
      keyOf("official", official.id),
      (whole) =>
        Object.assign(officialIn(whole).roles[0]!, { from: day("2025-06-01"), to: day("2025-06-01") }),
      /roles\[0\]\.to$/,
      "ends_at_start",
    ],
    [
      "an office that ends before it begins",
      keyOf("official", official.id),
      (whole) =>
        Object.assign(officialIn(whole).roles[0]!, { from: day("2025-06-02"), to: day("2025-06-01") }),
      /roles\[0\]\.to$/,
      "ends_before",
    ],
    [
      "a schedule row announced in the future",
      keyOf("event", event.id),
      (whole) => eventIn(whole).schedule.push({ ...event.schedule.at(-1)!, announcedOn: day("2027-01-01") }),
      /announcedOn$/,
      "in_future",
    ],
    [
      "schedule rows out of the order of their announcement",
      keyOf("event", event.id),
      (whole) => {
        eventIn(whole).schedule.at(-1)!.announcedOn = day("2020-01-01");
      },
      /schedule\[\d+\]\.announcedOn$/,
      "row_order",
    ],
    [
      "a schedule that begins with a change",
      keyOf("event", event.id),
      (whole) => {
        eventIn(whole).schedule[0]!.status = "postponed";
      },
      /schedule\[0\]\.status$/,
      "first_row",
    ],
    [
      "an event held before it began",
      keyOf("event", event.id),
      (whole) => {
        const row = eventIn(whole).schedule.at(-1)!;
        Object.assign(row, { status: "held", starts: day("2026-11-29"), ends: null });
        row.announcedOn = event.schedule.at(-1)!.announcedOn;
      },
      /starts$/,
      "held_later",
    ],
    [
      "a return before the departure",
      keyOf("trip", trip.id),
      (whole) =>
        Object.assign(tripIn(whole).travellers[0]!, {
          departs: day("2026-10-02"),
          returns: day("2026-10-01"),
        }),
      /returns$/,
      "ends_before",
    ],
    [
      "a return in the minute of the departure",
      keyOf("trip", trip.id),
      (whole) =>
        Object.assign(tripIn(whole).travellers[0]!, {
          departs: minute("2025-06-22T10:00+09:00"),
          returns: minute("2025-06-22T10:00+09:00"),
        }),
      /returns$/,
      "ends_at_start",
    ],
    [
      "a return in the future",
      keyOf("trip", trip.id),
      (whole) => Object.assign(tripIn(whole).travellers[0]!, { returns: day("2027-01-01") }),
      /returns$/,
      "in_future",
    ],
    [
      "legs out of order",
      keyOf("trip", trip.id),
      (whole) => {
        const [leg] = trip.legs;
        tripIn(whole).legs = [
          { ...leg!, arrives: day("2026-10-05"), leaves: day("2026-10-06") },
          { ...leg!, arrives: day("2026-10-01"), leaves: null },
        ];
      },
      /legs\[1\]\.arrives$/,
      "row_order",
    ],
    [
      "a held meeting outside of the trip",
      keyOf("trip", trip.id),
      (whole) => Object.assign(tripIn(whole).meetings[0]!, { status: "held", date: day("2019-05-05") }),
      /meetings\[0\]\.date$/,
      "meeting_outside",
    ],
    [
      "a held meeting in the future",
      keyOf("trip", trip.id),
      (whole) => {
        for (const traveller of tripIn(whole).travellers) traveller.returns = null;
        Object.assign(tripIn(whole).meetings[0]!, { status: "held", date: day("2027-01-01") });
      },
      /meetings\[0\]\.date$/,
      "in_future",
    ],
    [
      "a claim on record without a speaker",
      keyOf("development", claimed.id),
      (whole) =>
        Object.assign(claimedIn(whole).claims[koreanClaim]!, {
          attribution: "on_record",
          speaker: null,
          speakerLabel: null,
        }),
      /claims\[\d+\]\.speaker$/,
      "speaker_missing",
    ],
    [
      "a speaker for the other side",
      keyOf("development", claimed.id),
      (whole) => {
        claimedIn(whole).claims[koreanClaim]!.side = "US";
      },
      /claims\[\d+\]\.side$/,
      "speaker_side",
    ],
    [
      "a claim recorded twice",
      keyOf("development", claimed.id),
      (whole) => claimedIn(whole).claims.push(structuredClone(claimed.claims[0]!)),
      /claims\[\d+\]$/,
      "repeated",
    ],
    [
      "a trip recorded twice",
      keyOf("trip", "the-same-again"),
      (whole) => whole.trips.push({ ...structuredClone(trip), id: "the-same-again" }),
      /^$/,
      "duplicate",
    ],
    [
      "a source at the address of another, in other capitals",
      keyOf("source", "the-same-again"),
      (whole) =>
        whole.sources.push({
          ...source,
          id: "the-same-again",
          title: "Another title",
          url: source.url!.replace(/^https?:\/\/[^/]*/, (start) => start.toUpperCase()),
        }),
      /^url$/,
      "address_known",
    ],
    [
      "a source published in the future",
      keyOf("source", source.id),
      (whole) => {
        sourceIn(whole).publishedOn = day("2027-01-01");
      },
      /publishedOn$/,
      "in_future",
    ],
    [
      "an invisible direction mark without its counterpart",
      lastKey,
      (whole) => {
        last(whole).what.en = "Before \u202Eafter";
      },
      /what\.en$/,
      "direction",
    ],
  ];

describe.each(Object.keys(ways))("through the %s", (way) => {
  const findingsOf = ways[way]!;

  it.each(refused)("%s is refused", async (_, key, edit, path, code) => {
    const findings = await findingsOf(key, edit);
    // A fault of the format itself has no code in files, whose findings are for the command line.
    expect(findings.map((found) => [path.test(found.path), found.fault?.code ?? code])).toContainEqual([
      true,
      code,
    ]);
  });

  it("a second trip and a second source at one address are accepted with a note that names the first", async () => {
    expect(
      await findingsOf(keyOf("trip", "the-same-again"), (whole) =>
        whole.trips.push({
          ...structuredClone(trip),
          id: "the-same-again",
          note: `Two delegations, reported alike: see ${trip.id}.`,
        }),
      ),
    ).toEqual([]);
    expect(
      await findingsOf(keyOf("source", "the-same-again"), (whole) =>
        whole.sources.push({
          ...source,
          id: "the-same-again",
          title: "The page as it was changed",
          note: `The page was rewritten; ${source.id} is its first text.`,
        }),
      ),
    ).toEqual([]);
  });

  it("an address loses invisible signs and capitals of scheme and host, and two videos of one site are two sources", async () => {
    expect(
      await findingsOf(keyOf("source", "a-second-video"), (whole) => {
        const video = { ...source, archivedUrl: null, note: null };
        whole.sources.push(
          { ...video, id: "a-video", title: "A", url: "https://video.example/watch?v=AbC" },
          { ...video, id: "a-second-video", title: "B", url: "HTTPS://Video.Example\u200B/watch?v=aBc" },
        );
      }),
    ).toEqual([]);
  });

  it("paired direction marks are accepted", async () => {
    expect(
      await findingsOf(lastKey, (whole) => {
        last(whole).what.en = "Before \u2067inside\u2069 after";
      }),
    ).toEqual([]);
  });
});

it("an address is stored with scheme and host in lower case", async () => {
  const database = await openLoadedDatabase();
  const key = keyOf("source", "a-video");
  const url = " HTTPS://Video.Example\u200B/Watch?v=AbC";
  expect(await publish(database, key, { ...source, id: key.id, title: "A", url })).toEqual([]);
  const stored = (await readRecordDocuments(database)).sources.find(({ id }) => id === key.id);
  expect(stored?.url).toBe("https://video.example/Watch?v=AbC");
});

it("a byte order mark before a file is read over", async () => {
  const folder = await recordFolder((whole) => {
    last(whole).what = { ...last(whole).what, en: "Changed beside a byte order mark" };
  });
  const file = join(folder, "issues.json");
  await writeFile(file, `\uFEFF${await readFile(file, "utf8")}`);
  const result = await importRecord(folder, { today }, await openLoadedDatabase());
  expect(result.status === "imported" && result.changes.map(({ id }) => id)).toEqual([last(record).id]);
});

it("a fault that the record has already does not stop another change of the record", async () => {
  const database = await openLoadedDatabase();
  await database.accounts.scheduleRow.updateMany({
    where: { eventId: event.id, position: 0 },
    data: { status: "postponed" },
  });
  const document = documentIn(record, keyOf("event", event.id));
  const before = (await readRecordDocuments(database)).events.find(({ id }) => id === event.id)!;
  expect(
    await publish(database, keyOf("event", event.id), {
      ...document,
      schedule: before.schedule,
      place: { en: "Elsewhere", ko: null, origin: "en" },
    }),
  ).toEqual([]);
});
