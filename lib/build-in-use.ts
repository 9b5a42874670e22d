/** Notes that this process serves a build, so that a newer build does not remove it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Read by scripts/builds.mjs. The note of a process that was killed counts for nothing. */
export function noteBuildInUse(folder: string): void {
  const note = path.join(folder, "servers", String(process.pid));
  try {
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, "");
  } catch {
    // A folder that this account may not write, such as one of a container's image: nothing removes it there.
    return;
  }
  process.once("exit", () => rmSync(note, { force: true }));
}
