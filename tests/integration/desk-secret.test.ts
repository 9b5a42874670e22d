/** A process learns at its start that its secret of the desk is not that of the others on the same database. */
import { symmetricEncrypt } from "better-auth/crypto";
import { beforeEach, expect, it } from "vitest";

import { findSecretProblem, fingerprintOf, secretCheck } from "@/lib/auth/check-secret";
import type { Database } from "@/lib/db/connection/client";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { readFingerprint } from "@/lib/db/accounts/desk-secret";
import { operator } from "@/lib/domain/editing/actor";

import { runCommand } from "../../scripts/own-server";
import { openAgain, openFreshDatabase, openReadOnly } from "../support/database";

const first = "the first secret of this desk, long enough";
const other = "another secret of the desk, as long as that";
const isOther = /not the one of this database.*desk-secret.*DESK_SECRET.*new-secret/;

let database: Database;
beforeEach(async () => {
  database = await openFreshDatabase();
});

it("another secret is found out without any account, from the second start on", async () => {
  expect(await findSecretProblem(first, database)).toBeNull();
  const stored = await readFingerprint(database);
  expect(stored).toBe(fingerprintOf(first));
  expect(stored).not.toContain(first);
  expect(await findSecretProblem(first, openAgain(database))).toBeNull();
  const problem = await findSecretProblem(other, openAgain(database));
  expect(problem).toMatch(isOther);
  expect(problem).not.toContain(other);
  expect(await readFingerprint(database)).toBe(stored);
});

it("of two first starts at once with different secrets one learns of it", async () => {
  const problems = await Promise.all([
    findSecretProblem(first, database),
    findSecretProblem(other, openAgain(database)),
  ]);
  expect(problems.filter((problem) => problem !== null)).toEqual([expect.stringMatching(isOther)]);
});

it("a start that cannot write leaves it to a later one", async () => {
  expect(await findSecretProblem(other, await openReadOnly(database))).toBeNull();
  expect(await readFingerprint(database)).toBeNull();
  expect(await findSecretProblem(first, database)).toBeNull();
  expect(await findSecretProblem(other, await openReadOnly(database))).toMatch(isOther);
});

it("a secret that opens no second factor does not become that of the database", async () => {
  const made = await createAccount(
    operator,
    { name: "Han", email: "han@example.org", role: "editor" },
    database,
  );
  if (made.status !== "done") throw new Error(made.status);
  const secret = await symmetricEncrypt({ key: first, data: "JBSWY3DPEHPK3PXP" });
  await database.writer.deskSecondFactor.create({
    data: { id: "f", secret, backupCodes: "", userId: made.account.id },
  });
  expect(await findSecretProblem(other, database)).toMatch(
    /second factor of 1 account .*desk-secret.*DESK_SECRET.*remove-second-factor/,
  );
  expect(await readFingerprint(database)).toBeNull();
  expect(await findSecretProblem(first, database)).toBeNull();
});

it("one that was changed on purpose is taken over by a command, which the audit log has", async () => {
  await findSecretProblem(first, database);
  const run = (script: string, words: string[]) =>
    runCommand(`scripts/${script}.ts`, words, { DATABASE_URL: database.url, DESK_SECRET: other });
  await expect(run("check-secret", [])).rejects.toThrow(isOther);
  expect(await run("admin", ["new-secret"])).toContain("has a new secret");
  expect(await run("check-secret", [])).toBe("");
  expect(await findSecretProblem(first, database)).toMatch(isOther);
  expect(await database.accounts.auditEntry.findMany({ where: { action: "change_secret" } })).toMatchObject([
    { channel: "command_line", result: "done", accountId: null },
  ]);
});

it("is asked for until the database has answered once", async () => {
  const answers = [Promise.reject(new Error("unreachable")), Promise.resolve("wrong"), Promise.resolve(null)];
  answers[0]!.catch(() => undefined);
  const check = secretCheck(() => answers.shift()!);
  expect([await check(), await check(), await check()]).toEqual([null, "wrong", "wrong"]);
});
