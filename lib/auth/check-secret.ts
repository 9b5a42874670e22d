/** Checks that the desk's secret is the one of the other processes, and decrypts the stored second factors. */
import { createHmac } from "node:crypto";
import { symmetricDecrypt } from "better-auth/crypto";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listSecondFactorKeys } from "@/lib/db/accounts/desk-accounts";
import { readFingerprint, storeFirstFingerprint } from "@/lib/db/accounts/desk-secret";
import { log } from "@/lib/log";
import { processSecret } from "./process-auth";

/** The same for the same secret, which cannot be found from it. */
export const fingerprintOf = (secret: string): string =>
  createHmac("sha256", secret).update("talks desk secret").digest("base64url");

const restoreHint =
  "Put the file desk-secret of the backup, or of the other instances, beside the database (with PostgreSQL into the folder data), or set DESK_SECRET to the former value";

async function undecryptableFactors(secret: string, database: Database): Promise<number> {
  const keys = await listSecondFactorKeys(database);
  const decrypted = await Promise.all(
    keys.map((data) =>
      symmetricDecrypt({ key: secret, data }).then(
        () => true,
        () => false,
      ),
    ),
  );
  return decrypted.filter((is) => !is).length;
}

/**
 * The problem as a message for the operator; null where the secret is that of the database and every second factor
 * can be decrypted. The first secret without a problem becomes that of the database.
 */
export async function findSecretProblem(secret: string, database: Database): Promise<string | null> {
  const own = fingerprintOf(secret);
  const stored = await readFingerprint(database);
  if (stored !== null && stored !== own)
    return `The desk's secret is not the one of this database: sessions, links in mails, second factors and signatures of webhooks are not valid with it. ${restoreHint}. If it was changed on purpose, give the new one to every process, stop all, and run: npm run admin -- new-secret`;
  const failures = await undecryptableFactors(secret, database);
  if (failures > 0)
    return `The desk's secret is not the one with which the second factor of ${failures} ${failures === 1 ? "account" : "accounts"} was set up: they could not sign in. ${restoreHint}; if it is lost, remove the second factor with: npm run admin -- remove-second-factor --email …`;
  if (stored !== null) return null;
  try {
    await storeFirstFingerprint(own, database);
  } catch {
    // Where the database cannot be written, a later start stores it.
    return null;
  }
  // Another process may have been first.
  return (await readFingerprint(database)) === own ? null : findSecretProblem(secret, database);
}

/** The same for this process. */
export const processSecretProblem = (): Promise<string | null> =>
  findSecretProblem(processSecret(), processDatabase());

/** Asks and logs once, as soon as the database can be read; null also before that. */
export function secretCheck(find = processSecretProblem): () => Promise<string | null> {
  let found: string | null | undefined;
  return async () => {
    if (found !== undefined) return found;
    found = await find().catch(() => undefined);
    if (found) log.error(found);
    return found ?? null;
  };
}
