/** A small file system, for tests of a full disk. Only root can create one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type SmallDisk = {
  folder: string;
  /** Uses every free byte. */
  fill: () => void;
  /** Frees them again. */
  free: () => void;
  remove: () => void;
};

/** Null if it cannot be created; the reason is printed, because the tests that need it are skipped. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "talks-disk-"));
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (mount.status !== 0) {
    console.warn(
      `No small disk can be created (${mount.error?.message ?? mount.stderr.trim()}): tests of a full disk are skipped.`,
    );
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
