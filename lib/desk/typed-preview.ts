/** Computes how readers would see what is typed in a form, without saving it. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { listVersions } from "@/lib/db/record/record-versions";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { changeKinds, type Locale } from "@/lib/domain/record/record";
import { asVerified, isShownOncePublished, type RecordKey } from "@/lib/domain/record/record-document";
import { toPublicRecord } from "@/lib/domain/record/visibility";
import { withChange } from "@/lib/record/check-change";
import { type FeedSentence, formatFeedSentences } from "./feed-sentences";
import { withStepIds } from "./new-record";
import { readMissing, withFirst } from "./publication-preview";
import { recordPreview, type RecordPreview } from "./record-preview";
import { completeDocument } from "./unfinished-document";

type ShownPreview = {
  /** When it was made. */
  at: string;
  isShown: boolean;
  preview: RecordPreview;
  /** Null where they depend on fields that are not finished. */
  sentences: FeedSentence[] | null;
};

export type TypedPreview =
  /** `missing`: the fields that have to be chosen first. */
  | { status: "incomplete"; missing: string[] }
  /** The issue has no development yet. */
  | { status: "no_card" }
  | ({ status: "shown" } & ShownPreview);

/** Without citations of sources that are not recorded: an entry that has no other would not be shown. */
function withKnownSources<Value>(value: Value, known: ReadonlySet<string>): Value;
function withKnownSources(value: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value
      .filter(
        (entry: unknown) => !isPlainObject(entry) || !("locator" in entry) || known.has(String(entry.source)),
      )
      .map((entry: unknown) => withKnownSources(entry, known));
  return isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withKnownSources(part, known)]))
    : value;
}

export async function readTypedPreview(
  key: RecordKey,
  typed: DraftDocument,
  { locale, at }: { locale: Locale; at: Date },
  database: Database = processDatabase(),
): Promise<TypedPreview> {
  const document = key.type === "measure" ? withStepIds(key.id, typed) : typed;
  const completed = completeDocument(key, document);
  if (completed.status === "incomplete") return completed;
  const stored = await readDeskRecord(database);
  const { first } = await readMissing(key, document, stored, database);
  const asOf = { kind: "now", at } as const;
  const ready = { ...withFirst(stored, first), newest: { seq: 0, recordedAt: at } };
  const { change, isSound } = completed;
  const verified = asVerified(change);
  const known = new Set(
    ready.records.source
      .filter(({ publication }) => publication === "published")
      .map(({ document: { id } }) => id),
  );
  const record = toPublicRecord(withChange(ready, withKnownSources(verified, known)));
  if ("issue" in change.document) {
    const { issue } = change.document;
    if (!record.issues.some(({ id }) => id === issue)) return { status: "incomplete", missing: ["issue"] };
  }
  const preview = recordPreview(change, record, { locale, asOf });
  if (!preview) return { status: "no_card" };
  const isNew = (await listVersions(key, database)).length === 0;
  return {
    status: "shown",
    at: at.toISOString(),
    isShown: isShownOncePublished(change),
    preview,
    sentences:
      isNew || isSound
        ? formatFeedSentences(
            await readPublishedChanges(database),
            { key, document: { ...verified.document }, publication: "published", at },
            isNew ? ["development"] : changeKinds,
          )
        : null,
  };
}
