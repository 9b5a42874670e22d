/**
 * Signing in and out while nothing can be saved: the right password is not called wrong, and signing out
 * works.
 */
import { rm } from "node:fs/promises";

import { afterEach, expect, it } from "vitest";

import { currentEditor } from "@/lib/auth/current-editor";
import { createDeskAuth } from "@/lib/auth/desk-auth";
import { setAccountPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { operator } from "@/lib/domain/editing/actor";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

import { freshDatabase } from "../support/database";

const email = "han@example.org";
const password = "a long enough password";
let database: Database;
afterEach(() => database.close());

async function desk() {
  const { url, path } = await freshDatabase();
  database = openDatabase(url);
  const auth = createDeskAuth({ database, siteUrl: "http://localhost:3000", secret: "x".repeat(40) });
  const made = await createAccount(operator, { name: "Han", email, role: "editor" }, database);
  if (made.status !== "done") throw new Error(made.status);
  await setAccountPassword(made.account, password, database);
  const enter = (word: string) =>
    signIn(auth, { email, password: word, address: null, headers: new Headers() }, database);
  return { auth, path, enter };
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    (answer) => answer,
    (error: unknown) => savingProblemOf(error) ?? error,
  );
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

it("says that nothing can be saved, and not that the password is wrong", async () => {
  const { enter, path } = await desk();
  expect(await enter("wrong")).toEqual({ status: "refused" });
  await rm(path);
  expect(await problemOf(enter(password))).toBe("replaced");
});

it("a session that is there still counts", async () => {
  const { auth, enter, path } = await desk();
  const entered = await enter(password);
  if (entered.status !== "signed_in") throw new Error(entered.status);
  const headers = new Headers({ cookie: cookieOf(entered.headers) });
  await rm(path);
  expect((await currentEditor(auth, headers))?.name).toBe("Han");
});

it("a session that has run out is none, though it cannot be removed", async () => {
  const { auth, enter, path } = await desk();
  const entered = await enter(password);
  if (entered.status !== "signed_in") throw new Error(entered.status);
  const headers = new Headers({ cookie: cookieOf(entered.headers) });
  await database.writer.deskSession.updateMany({ data: { expiresAt: new Date("2020-01-01T00:00:00Z") } });
  await rm(path);
  expect(await currentEditor(auth, headers)).toBeNull();
});

it("signing out gives back the cookies that end the session in the browser", async () => {
  const { auth, enter, path } = await desk();
  const entered = await enter(password);
  if (entered.status !== "signed_in") throw new Error(entered.status);
  await rm(path);
  const out = await problemOf(
    auth.api.signOut({ headers: new Headers({ cookie: cookieOf(entered.headers) }), returnHeaders: true }),
  );
  if (out !== "replaced") expect(out).toHaveProperty("headers");
});
