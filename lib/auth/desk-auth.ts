/** How are accounts, passwords, sessions and the second factor kept? By better-auth, in our database. */
import { betterAuth } from "better-auth";
import { admin, twoFactor } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { adminAc, defaultStatements } from "better-auth/plugins/admin/access";

import { accountStore, accountTables } from "@/lib/db/accounts/account-store";
import type { Database } from "@/lib/db/connection/client";
import { log } from "../log";
import { maxPasswordCharacters, minPasswordCharacters } from "@/lib/schemas/forms/account-form";
import { usedCodes } from "./used-codes";

const control = createAccessControl(defaultStatements);
/** Only admins may use the library's own calls about accounts; the desk's other actions are in lib/domain/permissions. */
const roles = {
  viewer: control.newRole({}),
  editor: control.newRole({}),
  publisher: control.newRole({}),
  admin: control.newRole(adminAc.statements),
};

export const cookiePrefix = "talks-desk";

export type DeskAuthChoice = { database: Database; siteUrl: string; secret: string };

const hours = 3600;

/** Nobody can sign up; accounts are made by an admin or the command line. Nothing is sent to anybody. */
export function makeDeskAuth({ database, siteUrl, secret }: DeskAuthChoice) {
  return betterAuth({
    appName: "Korea–US Tariff Talks",
    baseURL: siteUrl,
    basePath: "/admin/auth",
    secret,
    trustedOrigins: [siteUrl],
    database: accountStore(database),
    user: { modelName: accountTables.user },
    session: { modelName: accountTables.session, expiresIn: 12 * hours, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { modelName: accountTables.account },
    verification: { modelName: accountTables.verification },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minPasswordCharacters,
      maxPasswordLength: maxPasswordCharacters,
      revokeSessionsOnPasswordReset: true,
    },
    // The desk counts refusals itself (tries.ts): the limits must hold for calls that go past HTTP too.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Refusals are in the audit log; the library's own lines about them would only repeat the name.
    logger: { level: "error", log: (_, message) => log.error({ library: "better-auth" }, message) },
    // A session's address is shown to its holder, so it is kept whole.
    advanced: { cookiePrefix, useSecureCookies: siteUrl.startsWith("https://"), ipAddress: { ipv6Subnet: 128 } },
    plugins: [
      admin({ defaultRole: "viewer", adminRoles: ["admin"], ac: control, roles }),
      twoFactor({
        issuer: "Korea–US Tariff Talks",
        schema: { twoFactor: { modelName: accountTables.twoFactor } },
        // Its lock knows no browser from another: whoever has the password could lock the holder out.
        accountLockout: { enabled: false },
      }),
      usedCodes(database),
    ],
  });
}

export type DeskAuth = ReturnType<typeof makeDeskAuth>;
