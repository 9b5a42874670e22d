/** Reads the names by which the desk tells authors apart. */
import { type Author, authorNames } from "@/lib/domain/editing/author-names";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import type { Database } from "@/lib/db/connection/client";

/** The former names of accounts are in the audit log alone. */
async function formerNames({ reader }: Database): Promise<Map<string, string[]>> {
  const rows = await reader.auditEntry.findMany({
    where: { recordType: "account", action: "change_name", result: "done" },
    select: { recordId: true, details: true },
  });
  const names = new Map<string, string[]>();
  for (const { recordId, details } of rows) {
    const { from } = parseStoredObject(details);
    if (recordId !== null && typeof from === "string")
      names.set(recordId, [...(names.get(recordId) ?? []), from]);
  }
  return names;
}

/** Returns the name that the desk shows of an author. */
export async function readAuthorNames(database: Database): Promise<(author: Author) => string> {
  const accounts = await database.reader.deskAccount.findMany({
    select: { id: true, name: true, email: true },
  });
  const former = await formerNames(database);
  return authorNames(
    accounts.map(({ id, name, email }) => ({ id, email, names: [name, ...(former.get(id) ?? [])] })),
  );
}

/** Returns rows with the names that the desk shows of their authors. */
export async function withAuthorNames<Row extends Author>(
  rows: readonly Row[],
  database: Database,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const nameOf = await readAuthorNames(database);
  return rows.map((row) => ({ ...row, who: nameOf(row) }));
}
