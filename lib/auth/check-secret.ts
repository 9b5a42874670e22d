/** Checks that the desk's secret decrypts the stored second factors. */
import { symmetricDecrypt } from "better-auth/crypto";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listSecondFactorKeys } from "@/lib/db/accounts/desk-accounts";
import { processSecret } from "./process-auth";

/** The problem as a message for the operator; null where every second factor can be decrypted. */
export async function findSecretProblem(secret: string, database: Database): Promise<string | null> {
  const keys = await listSecondFactorKeys(database);
  const decrypted = await Promise.all(keys.map((data) => symmetricDecrypt({ key: secret, data }).then(() => true, () => false)));
  const failures = decrypted.filter((is) => !is).length;
  if (failures === 0) return null;
  return `The desk's secret is not the one with which the second factor of ${failures} ${failures === 1 ? "account" : "accounts"} was set up: they could not sign in. Put the file desk-secret of the backup beside the database or set DESK_SECRET to its former value; if it is lost, remove the second factor with: npm run admin -- remove-second-factor --email …`;
}

/** The same for this process. */
export const processSecretProblem = (): Promise<string | null> => findSecretProblem(processSecret(), processDatabase());
