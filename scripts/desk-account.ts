/** Creates desk accounts for tests and benchmarks, with the operator's command. */
import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

type NewAccount = { name: string; email: string; role: string; password: string };

/** Runs `npm run admin -- create` on a server's database. @throws with its output unless it exits with 0. */
export async function createDeskAccount(
  server: { databaseUrl: string; url: string },
  { name, email, role, password }: NewAccount,
): Promise<void> {
  const args = [
    "--import",
    "tsx",
    "scripts/admin.ts",
    "create",
    "--name",
    name,
    "--email",
    email,
    "--role",
    role,
  ];
  const env = { ...process.env, DATABASE_URL: server.databaseUrl, SITE_URL: server.url };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(`${password}\n`);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The account was not made (${code}):\n${output}`);
}
