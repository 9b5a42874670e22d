/** Reads and writes the revision from which the files of a folder were exported. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import type { Database } from "@/lib/db/connection/client";
import { findRevisionTime } from "@/lib/db/desk/latest-desk-revisions";

/** Written beside the six files, which do not name their revision. */
export const baseFileName = "export.json";

const moment = z.iso.datetime({ offset: true });
const exported = z.strictObject({
  /** The newest revision in the files. */
  revision: z.int().min(0),
  /**
   * When that revision was recorded, to detect another database's revision of the same number; null for none.
   */
  recordedAt: moment.nullable(),
  exportedAt: moment,
});
type ExportBase = z.infer<typeof exported>;

export function formatExportBase(base: ExportBase): string {
  return `${JSON.stringify(base, null, 2)}\n`;
}

type ImportBase =
  | { status: "known"; revision: number }
  | { status: "none" }
  | { status: "refused"; message: string };

const instruction = "export anew, or name the revision the files were made from with --base N";

/**
 * The revision on which the files of `folder` are based: `named`, else the one in `export.json`, which must
 * be a revision of this database.
 */
export async function readImportBase(
  folder: string,
  named: number | undefined,
  database: Database,
): Promise<ImportBase> {
  if (named !== undefined) {
    const isKnown = named === 0 || (await findRevisionTime(named, database)) !== null;
    return isKnown
      ? { status: "known", revision: named }
      : {
          status: "refused",
          message: `--base ${named} names no revision of this database; allowed: 0 or the number of a revision`,
        };
  }
  let text: string;
  try {
    text = new TextDecoder().decode(await readFile(join(folder, baseFileName)));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { status: "none" };
    throw error;
  }
  const read = exported.safeParse(parseJson(text));
  if (!read.success)
    return {
      status: "refused",
      message: `${baseFileName} is not what an export writes; allowed: revision, recordedAt and exportedAt. Remove it, or ${instruction}`,
    };
  const { revision, recordedAt } = read.data;
  const recordedIn = await findRevisionTime(revision, database);
  const isOurs =
    revision === 0 ||
    (recordedIn !== null && recordedAt !== null && recordedIn.getTime() === Date.parse(recordedAt));
  return isOurs
    ? { status: "known", revision }
    : {
        status: "refused",
        message: `${baseFileName} names revision ${revision} of another database; ${instruction}`,
      };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
