/** Computes what publishing a draft would change and which findings prevent it. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { findDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { type PublicationEffects, publicationEffects } from "@/lib/domain/changes/publication-effects";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { sameValue } from "@/lib/domain/editing/same-value";
import {
  type RecordDocument,
  type RecordKey,
  type StoredRecord,
  asVerified,
  isShownOncePublished,
} from "@/lib/domain/record/record-document";
import { type PublicRecord, toPublicRecord } from "@/lib/domain/record/visibility";
import { differingFields, type MergeField } from "@/lib/domain/editing/three-way-merge";
import { type FeedSentence, formatFeedSentences } from "./feed-sentences";
import { definitionOf } from "@/lib/domain/record/record-types";
import { checkChange, parseDocument, withChange } from "@/lib/record/check-change";
import { findFutureDates, findStoredDocument } from "@/lib/record/check-dates";
import { referencesIn } from "@/lib/record/check-references";
import { type Finding, formatPath } from "@/lib/record/finding";
import type { RecordText } from "./record-text";

export type Publication = {
  /** The fields that differ from the published text; dates and quotations are compared as a whole. */
  fields: MergeField[];
  findings: Finding[];
  /** Unpublished drafts that this one refers to and that must be published first. */
  first: RecordKey[];
  /** The record after publishing; null while there are findings other than records to be published first. */
  after: {
    change: RecordDocument;
    /** False for an unverified entry, which readers do not see even when published. */
    isShown: boolean;
    record: PublicRecord;
    /** The same once the entry is verified. */
    onceVerified: PublicRecord;
    /** Changes of the board. */
    effects: PublicationEffects;
    /** The sentences of feeds. */
    sentences: FeedSentence[];
  } | null;
};

/** References to unpublished records: drafts to publish first, and typed texts that match no record. */
export async function readMissing(
  { type, id: own }: RecordKey,
  document: DraftDocument,
  { records }: StoredRecord,
  database: Database,
) {
  const first = new Map<string, { key: RecordKey; document: DraftDocument }>();
  const notChosen: Finding[] = [];
  for (const { path, target: to, id } of referencesIn(document)) {
    if (id === "" || (to === type && id === own)) continue;
    const existing = records[to].find((entry) => entry.document.id === id);
    if (existing?.publication === "published") continue;
    const draft = await findDraft({ type: to, id }, database);
    if (draft) first.set(`${to}/${id}`, { key: { type: to, id }, document: draft.document });
    else if (!existing)
      notChosen.push({
        file: definitionOf[type].file,
        id: own,
        path: formatPath(path),
        message: `"${id}" is no record`,
        fault: { code: "not_chosen", about: id },
      });
  }
  return { first: [...first.values()], notChosen };
}

/** The record with the drafts of `first` published; a draft that is not valid is left out. */
export function withFirst(
  stored: StoredRecord,
  first: readonly { key: RecordKey; document: DraftDocument }[],
): StoredRecord {
  return first.reduce((current, { key, document }) => {
    const parsed = parseDocument(key, document);
    return parsed.status === "sound" ? withChange(current, parsed.change) : current;
  }, stored);
}

/** True for a finding that is resolved by publishing one of these first. */
export function isResolvedBy(first: readonly RecordKey[], { fault }: Finding): boolean {
  return fault?.code === "no_record" && first.some(({ id }) => id === fault.about);
}

export async function readPublicationPreview(
  { key, head, draft, document }: RecordText,
  asOf: AsOf,
  database: Database = processDatabase(),
): Promise<Publication> {
  const before = head?.publication === "published" ? head.document : {};
  const fields = differingFields(before, document);
  const stored = await readDeskRecord(database);
  const missing = await readMissing(key, document, stored, database);
  const { notChosen } = missing;
  const first = missing.first.map((draft) => draft.key);
  const withNotChosen = (findings: Finding[]) => [
    ...findings.filter(({ path }) => notChosen.every((found) => found.path !== path)),
    ...notChosen,
  ];
  const parsed = parseDocument(key, document);
  if (parsed.status === "invalid")
    return { fields, findings: withNotChosen(parsed.findings), first, after: null };
  const findings = draft
    ? withNotChosen([
        ...checkChange(stored, parsed.change),
        ...findFutureDates(
          parsed.change,
          findStoredDocument(stored, parsed.change),
          seoulDayOf(asOfInstant(asOf)),
        ),
      ])
    : [];
  const { change } = parsed;
  // A draft that only waits for others is shown as if they were published.
  // Not recorded yet, so it has no revision.
  const ready = {
    ...withFirst(stored, missing.first),
    newest: { seq: 0, recordedAt: asOfInstant(asOf) },
  };
  const isWaiting =
    findings.length > 0 &&
    findings.every((found) => isResolvedBy(first, found)) &&
    checkChange(ready, change).length === 0;
  if (findings.length > 0 && !isWaiting) return { fields, findings, first, after: null };
  const record = toPublicRecord(withChange(ready, change));
  const isShown = isShownOncePublished(change);
  const verified = asVerified(change);
  const onceVerified = sameValue(verified.document, change.document)
    ? record
    : toPublicRecord(withChange(ready, verified));
  const effects = publicationEffects(toPublicRecord(stored).issues, record.issues, asOf);
  const sentences = formatFeedSentences(await readPublishedChanges(database), {
    key,
    document: { ...change.document },
    publication: "published",
    at: asOfInstant(asOf),
  });
  return { fields, findings, first, after: { change, isShown, record, onceVerified, effects, sentences } };
}
