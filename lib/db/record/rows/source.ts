/** Converts a source to its row and back. */
import { accesses, type Source, tiers } from "@/lib/domain/record/record";
import type { Source as SourceRow } from "@/lib/db/generated/client";
import { oneOf } from "./one-of";
import { readOptionalDate, toDateColumns } from "./shared-columns";

const titleKinds = ["headline", "description"] as const;

export function toSourceColumns(source: Source) {
  const { publishedOn, retrievedOn, ...columns } = source;
  return { ...columns, ...toDateColumns("publishedOn", publishedOn), ...toDateColumns("retrievedOn", retrievedOn) };
}

export function readSource(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    titleKind: oneOf(titleKinds, row.titleKind),
    publisher: row.publisher,
    url: row.url,
    publishedOn: readOptionalDate(row, "publishedOn"),
    language: row.language,
    access: oneOf(accesses, row.access),
    tier: oneOf(tiers, row.tier),
    machineTranslated: row.machineTranslated,
    archivedUrl: row.archivedUrl,
    retrievedOn: readOptionalDate(row, "retrievedOn"),
    note: row.note,
  };
}
