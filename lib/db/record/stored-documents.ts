/** Lists every stored document with its publication, version and position. */
import { type Publication, type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { PlacedDocument, StoredRecord } from "@/lib/domain/record/record-document";
import type { Database } from "@/lib/db/connection/client";
import { readStoredRecord } from "./stored-record";

export type StoredDocument<Type extends RecordType = RecordType> = PlacedDocument<Type> & {
  publication: Publication;
  version: number;
};

function storedOfType<Type extends RecordType>(
  { records }: StoredRecord,
  type: Type,
): StoredDocument<Type>[] {
  return records[type].map((entry) => ({ type, ...entry }));
}

/** Every record, in the order in which `documentsOf` lists a record. */
export async function readStoredDocuments(database: Database): Promise<StoredDocument[]> {
  const stored = await readStoredRecord(database.reader);
  return recordTypes.flatMap((type) => storedOfType(stored, type));
}
