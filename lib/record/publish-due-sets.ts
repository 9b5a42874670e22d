/** Publishes the sets whose time has come, and notes at the others why they were not published. */
import type { Database } from "@/lib/db/connection/client";
import { listDueSchedules, noteScheduleFailure } from "@/lib/db/desk/set-schedules";
import type { SetSchedule } from "@/lib/domain/editing/draft-set";
import type { Editor } from "@/lib/domain/editing/editor";
import { publishDueSet } from "./publish-set";

type Options = {
  database: Database;
  now: () => Date;
  /** The editor of an account as it stands now; null where it is not in use any more. */
  editorOf: (accountId: string) => Promise<Editor | null>;
  isStopping?: () => boolean;
};

async function publishOne(
  { setId, accountId }: Pick<SetSchedule, "setId" | "accountId">,
  { database, now, editorOf }: Options,
): Promise<void> {
  const [editor, at] = [await editorOf(accountId), now()];
  const result = editor
    ? await publishDueSet(editor, { setId, at }, database)
    : ({ status: "forbidden" } as const);
  if (result.status !== "published" && result.status !== "not_due")
    await noteScheduleFailure({ setId, problem: result.status, at }, database);
}

/** @throws the first failure of the database, after the other sets were tried; what failed is still due. */
export async function publishDueSets(options: Options): Promise<void> {
  const failures: unknown[] = [];
  for (const due of await listDueSchedules(options.now(), options.database)) {
    if (options.isStopping?.()) return;
    try {
      await publishOne(due, options);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
