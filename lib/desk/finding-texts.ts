/** Formats findings for the editor who can correct them. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { valueAt } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { type Locale, type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import { recordName } from "@/lib/domain/record/record-names";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatFault } from "@/lib/format/fields/fault-text";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import type { Finding } from "@/lib/record/finding";

/** `place`: the field in words, where the message alone does not name it. */
export type FormProblem = { path: string; message: string; place?: string };

/** For the record's own form: each with its field, place and sentence. */
export function toFormProblems(
  { type }: RecordKey,
  document: DraftDocument,
  findings: readonly Finding[],
  locale: Locale,
): FormProblem[] {
  return findings.map(({ path, message, fault }) => ({
    path,
    place: formatFieldPath(type, path, locale),
    message: fault ? formatFault(type, path, fault, locale, valueAt(document, path)) : message,
  }));
}

/** A finding about any record, with the address of its form. */
export type FindingText = { href: string; name: string; sentence: string };

const ofDevelopment = /^developments\[\d+\]\.?/;

/** For an action on `key` that other records prevent: each with its record and field. */
export async function formatFindingTexts(
  key: RecordKey,
  findings: readonly Finding[],
  locale: Locale,
  database: Database = processDatabase(),
): Promise<FindingText[]> {
  const { records } = await readDeskRecord(database);
  const isStored = (type: RecordType, id: string) => records[type].some(({ document }) => document.id === id);
  return findings.map(({ file, id, path, message, fault }) => {
    const types = recordTypes.filter((type) => definitionOf[type].file === file);
    const type = types.findLast((each) => id !== null && isStored(each, id)) ?? types[0] ?? key.type;
    const about: RecordKey = id === null ? key : { type, id };
    const at = id !== null && type === "development" ? path.replace(ofDevelopment, "") : path;
    const document: DraftDocument = {
      ...(records[about.type].find((entry) => entry.document.id === about.id)?.document ?? { id: about.id }),
    };
    const place = formatFieldPath(about.type, at, locale);
    const sentence = fault ? formatFault(about.type, at, fault, locale, valueAt(document, at)) : message;
    return {
      href: deskAddressOf(about),
      name: recordName(about.type, document, locale),
      sentence: place === "" ? sentence : `${place}. ${sentence}`,
    };
  });
}
