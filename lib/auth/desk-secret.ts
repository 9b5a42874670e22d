/** What are the desk's sessions signed with? */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const secretFileName = "desk-secret";

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/** Written aside and then given its name at once, so that nobody reads half of it; whoever names it first wins. */
function makeSecret(file: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * The secret that was set, or else the one kept in `desk-secret` in `folder`, which is made when it is first asked
 * for. Two processes that ask at once get the same.
 * @throws when the file can be neither read nor written, or holds less than 32 characters.
 */
export function deskSecret(set: string | undefined, folder: string): string {
  if (set !== undefined) return set;
  const file = path.join(folder, secretFileName);
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} holds no usable secret. Remove it, or set DESK_SECRET.`);
  return secret;
}
