/** Rejects one-time codes that were accepted before, which the sign-in library does not. */
import { createOTP } from "@better-auth/utils/otp";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";

import { now } from "@/lib/clock";
import type { Database } from "@/lib/db/connection/client";
import { findEncryptedKey, markCodeStepUsed } from "@/lib/db/accounts/second-factors";

const stepSeconds = 30;
/** The library accepts the codes of the current time step and of its neighbours. */
const neighbours = [-1, 0, 1];

type Context = Parameters<typeof getSessionFromCtx>[0];

/**
 * The account that must enter a code: that of the session, or of a sign-in after its first step; null for
 * none.
 */
async function pendingAccount(ctx: Context): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const cookie = ctx.context.createAuthCookie("two_factor");
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!challenge) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

const invalidCode = () => new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });

/**
 * Passes a code to the library once: it and every earlier one are marked as used before the library checks
 * it.
 */
export function singleUseCodes(database: Database) {
  return {
    id: "one-use-codes",
    endpoints: {
      pendingCodeAccount: createAuthEndpoint.serverOnly(
        { method: "GET", requireHeaders: true },
        async (ctx) => ({ accountId: await pendingAccount(ctx) }),
      ),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (ctx) => {
            const accountId = await pendingAccount(ctx);
            const data = accountId && (await findEncryptedKey(accountId, database));
            if (!accountId || !data) return;
            const codes = createOTP(await symmetricDecrypt({ key: ctx.context.secretConfig, data }), {
              digits: 6,
              period: stepSeconds,
            });
            const present = Math.floor(now().getTime() / 1000 / stepSeconds);
            for (const step of neighbours.map((offset) => present + offset)) {
              if (
                (await codes.hotp(step)) === ctx.body?.code &&
                (await markCodeStepUsed(accountId, step, database))
              )
                return;
            }
            throw invalidCode();
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
