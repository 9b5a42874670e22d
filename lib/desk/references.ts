/** Which records does a document refer to, and what are they called? */
import { type Database, processDatabase } from "../db/client";
import type { DraftDocument } from "../domain/draft";
import type { Locale } from "../domain/record";
import type { Field } from "../domain/record-fields";
import { isParts } from "../domain/same-value";
import { listChoices, resolveChoice } from "./choices";

/** Names of all sources, officials and issues by id. */
export async function referenceNames(locale: Locale, database: Database = processDatabase()): Promise<Record<string, string>> {
  const lists = await Promise.all((["source", "official", "issue"] as const).map((to) => listChoices(to, locale, database)));
  return Object.fromEntries(lists.flat().map(({ id, name }) => [id, name]));
}

/** The document with an id in place of each name, title or address that was typed where a record is referred to. */
export async function withResolved(fields: readonly Field[], document: DraftDocument, database: Database = processDatabase()): Promise<DraftDocument> {
  const entries = fields.map(async (field): Promise<[string, unknown]> => {
    const value = document[field.name];
    if (field.kind === "reference" && typeof value === "string") return [field.name, await resolveChoice(field.to, value, database)];
    if (field.kind === "references" && Array.isArray(value)) {
      return [field.name, await Promise.all(value.map((id: unknown) => resolveChoice(field.to, String(id), database)))];
    }
    if (field.kind === "group" && isParts(value)) return [field.name, await withResolved(field.fields, value, database)];
    if (field.kind === "list" && Array.isArray(value)) {
      const rows = value.map((row: unknown) => (isParts(row) ? withResolved(field.fields, row, database) : row));
      return [field.name, await Promise.all(rows)];
    }
    return [field.name, value];
  });
  return Object.fromEntries(await Promise.all(entries));
}
