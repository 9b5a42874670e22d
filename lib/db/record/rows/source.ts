/** Converts a source to its row and back. */
import type { SourceDocument } from "@/lib/domain/record/record-document";
import { accesses, tiers, titleKinds } from "@/lib/domain/record/record";
import { oneOf } from "./one-of";
import { inFileOrder, recordTable, toStored } from "./record-table";
import { readOptionalDate, toDateColumns } from "./shared-columns";

const noParts = async () => {};

export const sourceTable = recordTable({
  reads: (client) => client.source,
  writes: (client) => client.source,
  toColumns: ({ publishedOn, retrievedOn, ...columns }: SourceDocument) => ({
    ...columns,
    ...toDateColumns("publishedOn", publishedOn),
    ...toDateColumns("retrievedOn", retrievedOn),
  }),
  insertParts: noParts,
  deleteParts: noParts,
  read: async (client) =>
    toStored(
      await client.source.findMany({ orderBy: inFileOrder }),
      (row): SourceDocument => ({
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
      }),
    ),
});
