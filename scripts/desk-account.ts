/** Makes an account of the desk as an operator does, with the password on standard input. */
import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

export type NewAccount = { name: string; email: string; role: string; password: string };

/** Runs `npm run admin -- create` against a server's database. @throws with what it wrote unless it ends with 0. */
export async function makeDeskAccount(server: { databaseFile: string; url: string }, { name, email, role, password }: NewAccount): Promise<void> {
  const args = ["--import", "tsx", "scripts/admin.ts", "create", "--name", name, "--email", email, "--role", role];
  const env = { ...process.env, DATABASE_URL: `file:${server.databaseFile}`, SITE_URL: server.url };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  let written = "";
  child.stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stdin.end(`${password}\n`);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The account was not made (${code}):\n${written}`);
}
