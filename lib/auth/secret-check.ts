/** Does the desk's secret open what was closed with it? */
import { symmetricDecrypt } from "better-auth/crypto";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { listSecondFactorKeys } from "@/lib/db/accounts/desk-accounts";
import { processSecret } from "./process-auth";

/** What is wrong with the secret, in one sentence for the operator; null where every second factor can be asked for. */
export async function secretProblem(secret: string, database: Database): Promise<string | null> {
  const keys = await listSecondFactorKeys(database);
  const opened = await Promise.all(keys.map((data) => symmetricDecrypt({ key: secret, data }).then(() => true, () => false)));
  const closed = opened.filter((is) => !is).length;
  if (closed === 0) return null;
  return `The desk's secret is not the one with which the second factor of ${closed} ${closed === 1 ? "account" : "accounts"} was set up: nobody of them could sign in. Put the file desk-secret of the backup beside the database or set DESK_SECRET to what it was; where it is lost, take the second factor off with: npm run admin -- remove-second-factor --email …`;
}

/** The same for this process. */
export const processSecretProblem = (): Promise<string | null> => secretProblem(processSecret(), processDatabase());
