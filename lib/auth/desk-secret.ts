/** Reads or creates the secret that signs the desk's sessions. */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const secretFileName = "desk-secret";

function isCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

/**
 * Written to a temporary file and linked atomically, so that no partial file is read; the first of two
 * processes wins.
 */
function createSecret(file: string): void {
  const temporary = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(temporary, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The configured secret, or else the one in the file `desk-secret` in `folder`, which is created when first
 * needed. Two processes that start together get the same.
 * @throws when the file can be neither read nor written, or holds less than 32 characters.
 */
export function readDeskSecret(configured: string | undefined, folder: string): string {
  if (configured !== undefined) return configured;
  const file = path.join(folder, secretFileName);
  if (!existsSync(file)) createSecret(file);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} holds no usable secret. Remove it, or set DESK_SECRET.`);
  return secret;
}
