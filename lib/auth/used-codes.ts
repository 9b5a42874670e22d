/** Was this one-time code accepted before? The sign-in library itself takes one as often as it is sent. */
import { createOTP } from "@better-auth/utils/otp";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";

import { now } from "@/lib/clock";
import type { Database } from "@/lib/db/connection/client";
import { encryptedKey, spendCodeStep } from "@/lib/db/accounts/second-factors";

const stepSeconds = 30;
/** The library accepts the code of the present step and of its neighbours. */
const neighbours = [-1, 0, 1];

type Context = Parameters<typeof getSessionFromCtx>[0];

/** Whose code is asked for: that of the session, or of the sign-in whose first step is done. Null where it is nobody's. */
async function askedAccount(ctx: Context): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const cookie = ctx.context.createAuthCookie("two_factor");
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!challenge) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

const refused = () => new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });

/** Lets a code through to the library once: it, and every earlier one, is used up before it is checked any further. */
export function usedCodes(database: Database) {
  return {
    id: "one-use-codes",
    endpoints: {
      askedForCode: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (ctx) => ({ accountId: await askedAccount(ctx) })),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (ctx) => {
            const accountId = await askedAccount(ctx);
            const data = accountId && (await encryptedKey(accountId, database));
            if (!accountId || !data) return;
            const codes = createOTP(await symmetricDecrypt({ key: ctx.context.secretConfig, data }), { digits: 6, period: stepSeconds });
            const present = Math.floor(now().getTime() / 1000 / stepSeconds);
            for (const step of neighbours.map((offset) => present + offset)) {
              if ((await codes.hotp(step)) === ctx.body?.code && (await spendCodeStep(accountId, step, database))) return;
            }
            throw refused();
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
