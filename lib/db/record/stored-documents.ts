/** Lists every stored document with its publication, version and position. */
import type { Publication } from "@/lib/domain/record/record";
import type { PlacedDocument } from "@/lib/domain/record/record-document";
import type { Database } from "@/lib/db/connection/client";
import { readStoredRecord } from "./stored-record";

export type StoredDocument = PlacedDocument & { publication: Publication; version: number };

/** Every record, in the order in which `documentsOf` lists a record. */
export async function readStoredDocuments(database: Database): Promise<StoredDocument[]> {
  const stored = await readStoredRecord(database.reader);
  return [
    ...stored.sources.map((entry) => ({ type: "source" as const, ...entry })),
    ...stored.officials.map((entry) => ({ type: "official" as const, ...entry })),
    ...stored.issues.map((entry) => ({ type: "issue" as const, ...entry })),
    ...stored.developments.map((entry) => ({ type: "development" as const, ...entry })),
    ...stored.events.map((entry) => ({ type: "event" as const, ...entry })),
    ...stored.trips.map((entry) => ({ type: "trip" as const, ...entry })),
    ...stored.measures.map((entry) => ({ type: "measure" as const, ...entry })),
  ];
}
