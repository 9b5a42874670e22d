/**
 * Manages desk accounts from the command line: `npm run admin -- create`, `link`, `remove-second-factor`,
 * `unlock`, `list`, `first-link`, `new-secret`. Passwords are never arguments, because other users of the machine can see
 * those.
 */
import { parseArgs } from "node:util";
import { text } from "node:stream/consumers";
import askPassword from "@inquirer/password";
import { fingerprintOf, processSecretProblem } from "@/lib/auth/check-secret";
import { processSecret } from "@/lib/auth/process-auth";
import { setAccountPassword } from "@/lib/auth/passwords";
import { now } from "@/lib/clock";
import { processDatabase } from "@/lib/db/connection/client";
import { createAccount, listAccounts, removeSecondFactor } from "@/lib/db/accounts/desk-accounts";
import { replaceFingerprint } from "@/lib/db/accounts/desk-secret";
import { removeLocks, listAccountLocks } from "@/lib/db/accounts/sign-in-limits";
import { linkHours, createOneTimeLink } from "@/lib/db/accounts/one-time-links";
import { operator } from "@/lib/domain/editing/actor";
import type { DeskAccount } from "@/lib/domain/editing/desk-account";
import { env } from "@/lib/env";
import { newAccount, newPassword, minPasswordCharacters } from "@/lib/schemas/forms/account-form";

const usage = `Use:
  npm run admin -- create --name "J. Han" --email han@example.org [--role viewer|editor|publisher|admin]
      makes an account (admin unless said otherwise); the password is asked for, or read from standard input
  npm run admin -- link --email han@example.org
      prints a one-time link with which the holder chooses a new password
  npm run admin -- remove-second-factor --email han@example.org
      for a holder who has lost the app and the backup codes: the password alone suffices from then on
  npm run admin -- unlock --email han@example.org
      for a holder who has to wait after too many wrong passwords or codes, their own or a stranger's
  npm run admin -- list
      lists the accounts
  npm run admin -- first-link [--if-terminal]
      prints the one-time link for the first admin, where there is no account yet; where what it writes goes
      to no terminal, --if-terminal makes it say how to get the link instead
  npm run admin -- new-secret
      takes over a secret of the desk (DESK_SECRET or the file desk-secret) that was changed on purpose`;

class Refused extends Error {}

async function typedPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, "");
  const password = await askPassword({
    message: `Password (at least ${minPasswordCharacters} characters):`,
    mask: "*",
  });
  const repeated = await askPassword({ message: "The same again:", mask: "*" });
  if (password !== repeated) throw new Refused("The two passwords are not the same. Nothing was made.");
  return password;
}

async function create(values: { name?: string; email?: string; role?: string }): Promise<void> {
  const account = newAccount.safeParse({
    name: values.name,
    email: values.email,
    role: values.role ?? "admin",
  });
  if (!account.success) {
    const invalidOptions = [...new Set(account.error.issues.map(({ path }) => `--${String(path[0])}`))].join(
      ", ",
    );
    throw new Refused(`Missing or not allowed: ${invalidOptions}.\n${usage}`);
  }
  const typed = await typedPassword();
  const password = newPassword.safeParse({ password: typed, repeated: typed });
  if (!password.success)
    throw new Refused(`The password must have ${minPasswordCharacters} to 256 characters. Nothing was made.`);
  const result = await createAccount(operator, account.data);
  if (result.status !== "done")
    throw new Refused("There is an account with this address already. Nothing was made.");
  await setAccountPassword(result.account, password.data.password);
  console.log(`Made ${result.account.email}, ${account.data.role}. Sign in at ${env.SITE_URL}/admin`);
}

const linkTo = (token: string) => `${env.SITE_URL}/admin/welcome/${token}`;

async function accountWith(email: string | undefined): Promise<DeskAccount> {
  const account = (await listAccounts()).find((known) => known.email === email?.trim().toLowerCase());
  if (!account) throw new Refused("There is no account with this address (--email).");
  return account;
}

async function link(email: string | undefined): Promise<void> {
  const account = await accountWith(email);
  console.log(
    `One-time link for ${account.email}, for ${linkHours} hours:\n${linkTo(await createOneTimeLink({ accountId: account.id }))}`,
  );
}

async function withoutSecondFactor(email: string | undefined): Promise<void> {
  const account = await accountWith(email);
  await removeSecondFactor(operator, account.id);
  console.log(`${account.email} has no second factor now.`);
}

async function unlock(email: string | undefined): Promise<void> {
  const account = await accountWith(email);
  await removeLocks(operator, account.id);
  console.log(`${account.email} can be tried again at once.`);
}

async function list(): Promise<void> {
  const locks = await listAccountLocks(now());
  for (const { id, email, name, role, isDisabled, hasSecondFactor } of await listAccounts()) {
    const until = locks.get(id)?.[0]?.until;
    const facts = [
      role ?? "no role",
      isDisabled ? "disabled" : null,
      hasSecondFactor ? "second factor" : null,
      until ? `locked until ${until.toISOString()}` : null,
    ];
    console.log([email, name, ...facts.filter((fact) => fact !== null)].join(" · "));
  }
}

/**
 * Without an explicit request the link is printed to a terminal only, because server logs are stored and read
 * by others.
 */
async function firstLink({ isExplicit }: { isExplicit: boolean }): Promise<void> {
  if ((await listAccounts()).length > 0) {
    if (isExplicit)
      console.log("The desk has accounts already. An admin makes further ones, or this command with create.");
    return;
  }
  if (!isExplicit && !process.stdout.isTTY) {
    console.log(
      "The desk has no account yet. This prints the one-time link for its first admin: npm run admin -- first-link",
    );
    return;
  }
  console.log("The desk has no account yet. Make the first admin with this one-time link");
  console.log(
    `(for ${linkHours} hours; an earlier one no longer works): ${linkTo(await createOneTimeLink({ accountId: null }))}`,
  );
}

async function newSecret(): Promise<void> {
  await replaceFingerprint(operator, fingerprintOf(processSecret()));
  console.log("The desk has a new secret. Start every process with it; everybody has to sign in again.");
  const problem = await processSecretProblem();
  if (problem !== null) throw new Refused(problem);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      email: { type: "string" },
      role: { type: "string" },
      "if-terminal": { type: "boolean" },
    },
  });
  const [command] = positionals;
  if (command === "create") await create(values);
  else if (command === "link") await link(values.email);
  else if (command === "remove-second-factor") await withoutSecondFactor(values.email);
  else if (command === "unlock") await unlock(values.email);
  else if (command === "list") await list();
  else if (command === "first-link") await firstLink({ isExplicit: values["if-terminal"] !== true });
  else if (command === "new-secret") await newSecret();
  else throw new Refused(usage);
}

main()
  .catch((error: unknown) => {
    // An invalid option is a usage error and needs no stack.
    const isExpected = error instanceof Refused || (error instanceof TypeError && "code" in error);
    console.error(isExpected ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => processDatabase().close());
