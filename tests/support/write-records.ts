/** Writes changes of the record as an import would, whatever they are. */
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Placement, RecordChange, WrittenRevision } from "@/lib/db/record/record-change";
import { readHeads, recordKey } from "@/lib/db/record/record-heads";
import { operator } from "@/lib/domain/editing/actor";
import type { RecordDocument } from "@/lib/domain/record/record-document";

type WrittenChange = RecordDocument &
  Pick<RecordChange, "kind" | "position" | "publication" | "reason"> & {
    expectedVersion?: number;
    who?: string;
  };
type Conflict = { type: string; id: string; expectedVersion: number; version: number };
type WriteResult =
  | { status: "written"; revisions: WrittenRevision[] }
  | { status: "conflict"; conflicts: Conflict[] };

/** `expectedVersion`: compared under the write lock, as every command compares its own. */
export function writeRecords(
  changes: readonly WrittenChange[],
  placements: readonly Placement[] = [],
  database: Database = processDatabase(),
): Promise<WriteResult> {
  return runCommand<WriteResult>(
    { actor: { ...operator, name: changes[0]?.who ?? "tester" }, from: undefined },
    async (client) => {
      const heads = await readHeads(
        client,
        changes.map(({ type, document: { id } }) => ({ type, id })),
      );
      const conflicts = changes.flatMap(({ type, document: { id }, expectedVersion }): Conflict[] => {
        const version = heads.get(recordKey(type, id))?.version ?? 0;
        const isExpected = expectedVersion === undefined || expectedVersion === version;
        return isExpected ? [] : [{ type, id, expectedVersion, version }];
      });
      if (conflicts.length > 0) return { answer: { status: "conflict", conflicts } };
      return {
        revisions: changes.map((change) => ({ ...change, channel: "import" })),
        placements,
        audit: () => [{ action: "import", about: null }],
        result: ({ revisions }) => ({ status: "written", revisions }),
      };
    },
    database,
  );
}
