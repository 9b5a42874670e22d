/** An article at the desk: read, sent with its proposals accepted, made into drafts and published. */
import { expect } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { findSet, saveAsSet } from "@/lib/db/desk/draft-sets";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordWithDrafts } from "@/lib/desk/record-with-drafts";
import { acceptedIn, draftArticle } from "@/lib/desk/intake-drafts";
import { toReading } from "@/lib/desk/intake-proposals";
import type { Reading } from "@/lib/desk/reading";
import { Editor } from "@/lib/domain/editing/editor";
import { readIntake } from "@/lib/intake/intake";
import { findKnown } from "@/lib/intake/known";
import { publishSet } from "@/lib/record/publish-set";
import type { ProposalKind } from "@/lib/schemas/forms/proposal-fields";

export const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const today = "2026-11-30";
const at = new Date("2026-11-30T03:00:00Z");

export async function read(
  database: Database,
  text: string,
  address: string | null = null,
): Promise<Reading> {
  const record = await readRecordWithDrafts(database);
  const intake = readIntake(text, record);
  return toReading({
    intake,
    known: findKnown(intake, record, address),
    model: null,
    record,
    address,
    locale: "en",
    at,
  });
}

/** The form as it is sent with these proposals accepted; `typed` overwrites values. */
export function sent(
  { proposals }: Reading,
  isTaken: (kind: ProposalKind, known: boolean) => boolean,
  typed: Record<string, string> = {},
): Map<string, string> {
  return new Map([
    ...proposals.flatMap(({ values }) => Object.entries(values)),
    ...proposals.flatMap(({ key, kind, known }) =>
      isTaken(kind, known !== null) ? [[`${key}.take`, "yes"] as [string, string]] : [],
    ),
    ...Object.entries(typed),
  ]);
}

export async function draft(database: Database, reading: Reading, values: Map<string, string>) {
  return draftArticle(
    {
      accepted: acceptedIn(values, today),
      knownSource: reading.knownSource,
      values,
      record: await readRecordWithDrafts(database),
      today,
    },
    database,
  );
}

export async function publishAll(database: Database, drafts: Parameters<typeof saveAsSet>[1]["drafts"]) {
  const saved = await saveAsSet(seo, { name: "x", drafts }, database);
  if (saved.status !== "saved") throw new Error(saved.status);
  const set = (await findSet(saved.id, database))!;
  return publishSet(
    seo,
    {
      setId: saved.id,
      reason: "From Example News",
      today,
      drafts: set.drafts.map(({ type, id, baseVersion, save }) => ({
        key: { type, id },
        expected: { version: baseVersion, save },
        kind: "development" as const,
      })),
    },
    database,
  );
}

/** Everything that is proposed, published; the record that readers see then. */
export async function enter(database: Database, reading: Reading) {
  const made = await draft(
    database,
    reading,
    sent(reading, () => true),
  );
  if (made.status !== "drafted") throw new Error(made.status);
  expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
  return readPublishedRecord(database);
}
