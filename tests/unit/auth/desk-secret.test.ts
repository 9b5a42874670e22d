import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readDeskSecret } from "@/lib/auth/desk-secret";

const run = promisify(execFile);
let folder = "";
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "talks-secret-"))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe("readDeskSecret", () => {
  it("is the one that was set, and then nothing is written", async () => {
    expect(readDeskSecret("s".repeat(32), folder)).toBe("s".repeat(32));
    expect(await readdir(folder)).toEqual([]);
  });

  it("is made once, read by its owner alone, and the same ever after", async () => {
    const made = readDeskSecret(undefined, folder);
    expect(made).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(readDeskSecret(undefined, folder)).toBe(made);
    expect(await readdir(folder)).toEqual(["desk-secret"]);
    expect((await stat(path.join(folder, "desk-secret"))).mode & 0o777).toBe(0o600);
  });

  it("differs from folder to folder", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "talks-secret-"));
    expect(readDeskSecret(undefined, other)).not.toBe(readDeskSecret(undefined, folder));
    await rm(other, { recursive: true });
  });

  it.each(["", "short", "  \n"])("is never one that is too short (%j): it says which file", async (kept) => {
    await writeFile(path.join(folder, "desk-secret"), kept);
    expect(() => readDeskSecret(undefined, folder)).toThrow(/desk-secret holds no usable secret/);
    expect(await readFile(path.join(folder, "desk-secret"), "utf8")).toBe(kept);
  });

  it("is not made where the folder does not exist", () => {
    expect(() => readDeskSecret(undefined, path.join(folder, "none"))).toThrow(/ENOENT/);
  });

  it("is the same for processes that ask for it at once", async () => {
    const code = `import { readDeskSecret } from "${path.resolve("lib/auth/desk-secret.ts")}"; console.log(readDeskSecret(undefined, ${JSON.stringify(folder)}));`;
    const asked = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]),
      ),
    );
    expect(new Set(asked.map(({ stdout }) => stdout.trim())).size).toBe(1);
    expect(await readdir(folder)).toEqual(["desk-secret"]);
  });
});
