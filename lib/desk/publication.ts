/** What would publishing this draft change, and what stands against it? */
import { assembleRecord } from "../db/assemble-record";
import { type Database, processDatabase } from "../db/client";
import { readDeskRecord } from "../db/desk-record";
import { readPublishedChanges } from "../db/published-changes";
import { type AsOf, asOfInstant } from "../domain/as-of";
import { type PublicationEffects, publicationEffects } from "../domain/publication-effects";
import type { TalksRecord } from "../domain/record";
import { type RecordDocument, type RecordKey, verificationOf } from "../domain/record-document";
import { fieldsBetween, type MergeField } from "../domain/three-way-merge";
import { type FeedSentence, feedSentences } from "./feed-sentences";
import { referredIn } from "./references";
import { fieldsOf } from "../domain/record-fields";
import { checkChange, parseDocument, withChange } from "../record/check-change";
import type { Finding } from "../record/finding";
import type { RecordText } from "./record-text";

export type Publication = {
  /** The fields that differ from the published text, whole dates and quotations together. */
  fields: MergeField[];
  findings: Finding[];
  /** Drafts of records that this one refers to and that readers do not have yet: they are published first. */
  first: RecordKey[];
  /** What readers would have; null while findings stand against it. */
  after: {
    change: RecordDocument;
    /** False for an unverified entry: published, it is shown to nobody. */
    isShown: boolean;
    record: TalksRecord;
    /** The same once the entry is verified. */
    onceVerified: TalksRecord;
    /** What moves on the board. */
    effects: PublicationEffects;
    /** What feeds would say. */
    sentences: FeedSentence[];
  } | null;
};

const published = ({ publication, verification }: { publication: string; verification: string }) =>
  publication === "published" && verification === "verified";

export async function readPublication({ key, head, draft, document }: RecordText, asOf: AsOf, database: Database = processDatabase()): Promise<Publication> {
  const before = head?.publication === "published" ? head.document : {};
  const fields = fieldsBetween(before, document);
  const stored = await readDeskRecord(database);
  const known = {
    source: new Set(stored.sources.filter(({ publication }) => publication === "published").map(({ document: { id } }) => id)),
    official: new Set(stored.officials.filter(({ publication }) => publication === "published").map(({ document: { id } }) => id)),
    issue: new Set(stored.issues.filter(({ publication }) => publication === "published").map(({ document: { id } }) => id)),
  };
  const missing = referredIn(fieldsOf[key.type], document).filter(({ to, id }) => !known[to].has(id));
  const first = [...new Map(missing.map(({ to, id }) => [`${to}/${id}`, { type: to, id }])).values()];
  const parsed = parseDocument(key, document);
  if (parsed.status === "invalid") return { fields, findings: parsed.findings, first, after: null };
  const findings = draft ? checkChange(stored, parsed.change) : [];
  if (findings.length > 0) return { fields, findings, first, after: null };
  const { change } = parsed;
  const record = assembleRecord(withChange(stored, change), published);
  const onceVerified = assembleRecord(withChange(stored, change, "verified"), published);
  const isShown = verificationOf(change.document) === "verified";
  const effects = publicationEffects(assembleRecord(stored, published).issues, record.issues, asOf);
  const sentences = feedSentences(await readPublishedChanges(database), { key, document: { ...change.document }, publication: "published", at: asOfInstant(asOf) });
  return { fields, findings, first, after: { change, isShown, record, onceVerified, effects, sentences } };
}
