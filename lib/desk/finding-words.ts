/** How are findings about a record said to the editor who can mend it? */
import { type Database, processDatabase } from "../db/client";
import { readDeskRecord } from "../db/desk-record";
import { valueAt } from "../domain/document-rows";
import type { DraftDocument } from "../domain/draft";
import type { Locale, RecordType } from "../domain/record";
import type { RecordKey } from "../domain/record-document";
import { recordName } from "../domain/record-names";
import { deskAddressOf } from "../format/desk-addresses";
import { formatFault } from "../format/fault-words";
import { formatFieldPath } from "../format/field-label";
import type { Finding } from "../record/finding";

/** `place`: the field in words, where the sentence alone would not say which is meant. */
export type FormProblem = { path: string; message: string; place?: string };

/** For the form of the record itself: each with its field, where it stands, and what to do about it. */
export function problemsIn({ type }: RecordKey, document: DraftDocument, findings: readonly Finding[], locale: Locale): FormProblem[] {
  return findings.map(({ path, message, fault }) => ({
    path,
    place: formatFieldPath(type, path, locale),
    message: fault ? formatFault(type, path, fault, locale, valueAt(document, path)) : message,
  }));
}

/** A finding about any record, with the address of its form. */
export type SaidFinding = { href: string; name: string; sentence: string };

const typeOf: Record<Finding["file"], RecordType> = { sources: "source", officials: "official", issues: "issue", events: "event", trips: "trip", measures: "measure" };
const ofDevelopment = /^developments\[\d+\]\.?/;

/** For a deed at `key` that other records stand against: which, and in which of their fields. */
export async function saidFindings(key: RecordKey, findings: readonly Finding[], locale: Locale, database: Database = processDatabase()): Promise<SaidFinding[]> {
  const stored = await readDeskRecord(database);
  const lists = { source: stored.sources, official: stored.officials, issue: stored.issues, development: stored.developments, event: stored.events, trip: stored.trips, measure: stored.measures };
  return findings.map(({ file, id, path, message, fault }) => {
    const isDevelopment = file === "issues" && id !== null && stored.developments.some(({ document }) => document.id === id);
    const about: RecordKey = id === null ? key : { type: isDevelopment ? "development" : typeOf[file], id };
    const at = isDevelopment ? path.replace(ofDevelopment, "") : path;
    const document: DraftDocument = { ...(lists[about.type].find((entry) => entry.document.id === about.id)?.document ?? { id: about.id }) };
    const place = formatFieldPath(about.type, at, locale);
    const said = fault ? formatFault(about.type, at, fault, locale, valueAt(document, at)) : message;
    return {
      href: deskAddressOf(about),
      name: recordName(about.type, document, locale),
      sentence: place === "" ? said : `${place}. ${said}`,
    };
  });
}
