/** Which key does an address for an authenticator app hold? */
import { z } from "zod";

/** The state of a form comes back from the browser, so the address is read anew before it is shown again. */
export const otpAddress = z
  .string()
  .max(500)
  .transform((text) => (URL.canParse(text) ? new URL(text) : null))
  .refine((url) => url !== null && url.protocol === "otpauth:" && url.host === "totp")
  .transform((url) => ({ secret: url?.searchParams.get("secret") ?? "" }))
  .refine(({ secret }) => /^[A-Z2-7]{16,128}$/.test(secret));
