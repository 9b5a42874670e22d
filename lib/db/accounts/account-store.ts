/** Connects the sign-in library to the tables of accounts and sessions. */
import { prismaAdapter } from "better-auth/adapters/prisma";

import { type Database, processDatabase } from "@/lib/db/connection/client";

/** The names of the library's tables in our schema. */
export const accountTables = {
  user: "deskAccount",
  session: "deskSession",
  account: "deskCredential",
  verification: "deskVerification",
  twoFactor: "deskSecondFactor",
} as const;

export function accountStore(database: Database = processDatabase()) {
  return prismaAdapter(database.accounts, { provider: database.engine, transaction: false });
}
