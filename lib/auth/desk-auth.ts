/** Configures better-auth for accounts, passwords, sessions and the second factor. */
import { betterAuth } from "better-auth";
import { admin, twoFactor } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { adminAc, defaultStatements } from "better-auth/plugins/admin/access";

import { accountStore, accountTables } from "@/lib/db/accounts/account-store";
import type { Database } from "@/lib/db/connection/client";
import { log } from "@/lib/log";
import { maxPasswordCharacters, minPasswordCharacters } from "@/lib/schemas/forms/account-form";
import { singleUseCodes } from "./single-use-codes";

const control = createAccessControl(defaultStatements);
/**
 * Only admins may call the library's account endpoints; the desk's own permissions are in
 * lib/domain/editing/permissions.ts.
 */
const roles = {
  viewer: control.newRole({}),
  editor: control.newRole({}),
  publisher: control.newRole({}),
  admin: control.newRole(adminAc.statements),
};

export const cookiePrefix = "talks-desk";

export type DeskAuthOptions = { database: Database; siteUrl: string; secret: string };

const hours = 3600;

/** Sign-up is disabled: accounts are created by an admin or the command line. No e-mail is sent. */
export function createDeskAuth({ database, siteUrl, secret }: DeskAuthOptions) {
  return betterAuth({
    appName: "Korea–US Tariff Talks",
    baseURL: siteUrl,
    basePath: "/admin/auth",
    secret,
    trustedOrigins: [siteUrl],
    database: accountStore(database),
    user: { modelName: accountTables.user },
    session: {
      modelName: accountTables.session,
      expiresIn: 12 * hours,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: accountTables.account },
    verification: { modelName: accountTables.verification },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minPasswordCharacters,
      maxPasswordLength: maxPasswordCharacters,
      revokeSessionsOnPasswordReset: true,
    },
    // The desk limits attempts itself (sign-in-attempts.ts), because the limits must also hold for calls
    // without HTTP.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Refusals are in the audit log, so the library's messages about them are not logged.
    logger: { level: "error", log: (_, message) => log.error({ library: "better-auth" }, message) },
    // A session's address is shown to its holder, so it is stored in full.
    advanced: {
      cookiePrefix,
      useSecureCookies: siteUrl.startsWith("https://"),
      ipAddress: { ipv6Subnet: 128 },
    },
    plugins: [
      admin({ defaultRole: "viewer", adminRoles: ["admin"], ac: control, roles }),
      twoFactor({
        issuer: "Korea–US Tariff Talks",
        schema: { twoFactor: { modelName: accountTables.twoFactor } },
        // The library's lock does not distinguish browsers: with the password alone, the holder could be
        // locked out.
        accountLockout: { enabled: false },
      }),
      singleUseCodes(database),
    ],
  });
}

export type DeskAuth = ReturnType<typeof createDeskAuth>;
