/** Stores the filters of lists that an editor saved: each belongs to one account, which alone reads it. */
import { randomUUID } from "node:crypto";
import { accountFacts, type Origin } from "@/lib/db/accounts/audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";
import type { Editor } from "@/lib/domain/editing/editor";
import type { ListChoice } from "@/lib/domain/editing/record-list";
import { maxSavedFilters, type SavedFilter } from "@/lib/domain/editing/saved-filter";
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { listParameters } from "@/lib/schemas/addresses/record-list-address";

async function readFilters(client: ReadClient, accountId: string): Promise<SavedFilter[]> {
  const rows = await client.savedFilter.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, recordType, name, parameters }) => ({
    id,
    type: oneOf(recordTypes, recordType),
    name,
    parameters: parseStoredObject(parameters),
  }));
}

/** Those of an account, the oldest first. */
export function listSavedFilters(
  accountId: string,
  database: Database = processDatabase(),
): Promise<SavedFilter[]> {
  return readFilters(database.reader, accountId);
}

type NewFilter = { type: RecordType; name: string; choice: ListChoice; from?: Origin };
type SavedResult = { status: "created" | "replaced" | "renamed" | "full" | "forbidden" };

/**
 * Saves a filter for the editor. One of the same list and name gets the new parameters; one of the same list
 * and parameters gets the new name.
 */
export function saveFilter(
  editor: Editor,
  { type, name, choice, from }: NewFilter,
  database: Database = processDatabase(),
): Promise<SavedResult> {
  const { accountId } = editor;
  const parameters = JSON.stringify(listParameters(choice));
  return runCommand<SavedResult>(
    { actor: editor, permission: "read_desk", from },
    async (client) => {
      const done = (
        status: "created" | "replaced" | "renamed",
        rows: (transaction: WriteTransaction, at: Date) => Promise<unknown>,
      ) => ({
        rows,
        audit: () => [accountFacts("save_filter", accountId, { filter: name })] as const,
        result: (): SavedResult => ({ status }),
      });
      const saved = await readFilters(client, accountId);
      const ofList = saved.filter((filter) => filter.type === type);
      const named = ofList.find((filter) => filter.name === name);
      if (named)
        return done("replaced", (transaction) =>
          transaction.savedFilter.update({ where: { id: named.id }, data: { parameters } }),
        );
      const same = ofList.find((filter) => JSON.stringify(filter.parameters) === parameters);
      if (same)
        return done("renamed", (transaction) =>
          transaction.savedFilter.update({ where: { id: same.id }, data: { name } }),
        );
      if (saved.length >= maxSavedFilters) return { answer: { status: "full" } };
      return done("created", (transaction, createdAt) =>
        transaction.savedFilter.create({
          data: { id: randomUUID(), accountId, recordType: type, name, parameters, createdAt },
        }),
      );
    },
    database,
  );
}

/** Null where the editor has none of this id, even if another has. */
export async function deleteFilter(
  editor: Editor,
  id: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<SavedFilter | null> {
  const result = await runCommand<{ status: "done"; filter: SavedFilter | null }>(
    { actor: editor, permission: "read_desk", from },
    async (client) => {
      const filter = (await readFilters(client, editor.accountId)).find((own) => own.id === id);
      if (!filter) return { answer: { status: "done", filter: null } };
      return {
        rows: (transaction) => transaction.savedFilter.delete({ where: { id, accountId: editor.accountId } }),
        audit: () => [accountFacts("delete_filter", editor.accountId, { filter: filter.name })],
        result: () => ({ status: "done", filter }),
      };
    },
    database,
  );
  return result.status === "done" ? result.filter : null;
}
