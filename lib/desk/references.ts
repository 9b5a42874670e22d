/** Resolves the references of a document and their names. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { type Field, definitionOf, referencedTypesIn } from "@/lib/domain/record/record-types";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { listChoices, resolveChoice } from "./choices";

/** Names, by id, of all records to which a record of the type may refer. */
export async function listReferenceNames(
  type: RecordType,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<Record<string, string>> {
  const lists = await Promise.all(
    [...referencedTypesIn(definitionOf[type].fields)].map((to) => listChoices(to, locale, database)),
  );
  return Object.fromEntries(lists.flat().map(({ id, name }) => [id, name]));
}

/** The document with ids in place of the names, titles and addresses typed into its references. */
export async function resolveReferences(
  fields: readonly Field[],
  document: DraftDocument,
  database: Database = processDatabase(),
): Promise<DraftDocument> {
  const entries = fields.map(async (field): Promise<[string, unknown]> => {
    const value = document[field.name];
    if (field.kind === "reference" && typeof value === "string")
      return [field.name, await resolveChoice(field.to, value, database)];
    if (field.kind === "references" && Array.isArray(value)) {
      return [
        field.name,
        await Promise.all(value.map((id: unknown) => resolveChoice(field.to, String(id), database))),
      ];
    }
    if (field.kind === "group" && isPlainObject(value))
      return [field.name, await resolveReferences(field.fields, value, database)];
    if (field.kind === "list" && Array.isArray(value)) {
      const rows = value.map((row: unknown) =>
        isPlainObject(row) ? resolveReferences(field.fields, row, database) : row,
      );
      return [field.name, await Promise.all(rows)];
    }
    return [field.name, value];
  });
  return Object.fromEntries(await Promise.all(entries));
}
