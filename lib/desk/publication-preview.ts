/** Computes what publishing a draft would change and which findings prevent it. */
import { assemblePublicRecord } from "@/lib/db/published/assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { findDraft } from "@/lib/db/desk/drafts";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { type PublicationEffects, publicationEffects } from "@/lib/domain/changes/publication-effects";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { StoredRecord } from "@/lib/db/record/stored-record";
import type { TalksRecord } from "@/lib/domain/record/record";
import { type RecordDocument, type RecordKey, verificationOf } from "@/lib/domain/record/record-document";
import { differingFields, type MergeField } from "@/lib/domain/editing/three-way-merge";
import { type FeedSentence, formatFeedSentences } from "./feed-sentences";
import type { ReferencedType } from "@/lib/domain/record/record-fields";
import { checkChange, fileOf, parseDocument, withChange } from "@/lib/record/check-change";
import { findFutureDates, findStoredDocument } from "@/lib/record/check-dates";
import { type Reference, referencesIn } from "@/lib/record/check-references";
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
    record: TalksRecord;
    /** The same once the entry is verified. */
    onceVerified: TalksRecord;
    /** Changes of the board. */
    effects: PublicationEffects;
    /** The sentences of feeds. */
    sentences: FeedSentence[];
  } | null;
};

const typeOf: Partial<Record<Reference["target"], ReferencedType>> = { sources: "source", officials: "official", issues: "issue", developments: "development" };

/** References to unpublished records: drafts to publish first, and typed texts that match no record. */
async function readMissing({ type, id: own }: RecordKey, document: DraftDocument, stored: StoredRecord, database: Database) {
  const lists = { source: stored.sources, official: stored.officials, issue: stored.issues, development: stored.developments };
  const first = new Map<string, { key: RecordKey; document: DraftDocument }>();
  const notChosen: Finding[] = [];
  for (const { path, target, id } of referencesIn(document)) {
    const to = typeOf[target];
    if (to === undefined || id === "" || (to === type && id === own)) continue;
    const existing = lists[to].find((entry) => entry.document.id === id);
    if (existing?.publication === "published") continue;
    const draft = await findDraft({ type: to, id }, database);
    if (draft) first.set(`${to}/${id}`, { key: { type: to, id }, document: draft.document });
    else if (!existing) notChosen.push({ file: fileOf[type], id: own, path: formatPath(path), message: `"${id}" is no record`, fault: { code: "not_chosen", about: id } });
  }
  return { first: [...first.values()], notChosen };
}

/** The record with the drafts of `first` published; a draft that is not valid is left out. */
function withFirst(stored: StoredRecord, first: readonly { key: RecordKey; document: DraftDocument }[]): StoredRecord {
  return first.reduce((current, { key, document }) => {
    const parsed = parseDocument(key, document);
    return parsed.status === "sound" ? withChange(current, parsed.change) : current;
  }, stored);
}

/** True for a finding that is resolved by publishing one of these first. */
export function isResolvedBy(first: readonly RecordKey[], { fault }: Finding): boolean {
  return fault?.code === "no_record" && first.some(({ id }) => id === fault.about);
}

export async function readPublicationPreview({ key, head, draft, document }: RecordText, asOf: AsOf, database: Database = processDatabase()): Promise<Publication> {
  const before = head?.publication === "published" ? head.document : {};
  const fields = differingFields(before, document);
  const stored = await readDeskRecord(database);
  const missing = await readMissing(key, document, stored, database);
  const { notChosen } = missing;
  const first = missing.first.map((draft) => draft.key);
  const withNotChosen = (findings: Finding[]) => [...findings.filter(({ path }) => notChosen.every((found) => found.path !== path)), ...notChosen];
  const parsed = parseDocument(key, document);
  if (parsed.status === "invalid") return { fields, findings: withNotChosen(parsed.findings), first, after: null };
  const findings = draft ? withNotChosen([...checkChange(stored, parsed.change), ...findFutureDates(parsed.change, findStoredDocument(stored, parsed.change), seoulDayOf(asOfInstant(asOf)))]) : [];
  const { change } = parsed;
  // A draft that only waits for others is shown as if they were published.
  const ready = withFirst(stored, missing.first);
  const isWaiting = findings.length > 0 && findings.every((found) => isResolvedBy(first, found)) && checkChange(ready, change).length === 0;
  if (findings.length > 0 && !isWaiting) return { fields, findings, first, after: null };
  const record = assemblePublicRecord(withChange(ready, change));
  const isShown = verificationOf(change.document) === "verified";
  const onceVerified = isShown ? record : assemblePublicRecord(withChange(ready, change, "verified"));
  const effects = publicationEffects(assemblePublicRecord(stored).issues, record.issues, asOf);
  const sentences = formatFeedSentences(await readPublishedChanges(database), { key, document: { ...change.document }, publication: "published", at: asOfInstant(asOf) });
  return { fields, findings, first, after: { change, isShown, record, onceVerified, effects, sentences } };
}
