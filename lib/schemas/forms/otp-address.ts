/** Parses the secret from an `otpauth:` address. */
import { z } from "zod";

/** The form state is sent by the browser, so the address is validated before it is shown again. */
export const otpAddress = z
  .string()
  .max(500)
  .transform((text) => (URL.canParse(text) ? new URL(text) : null))
  .refine((url) => url !== null && url.protocol === "otpauth:" && url.host === "totp")
  .transform((url) => ({ secret: url?.searchParams.get("secret") ?? "" }))
  .refine(({ secret }) => /^[A-Z2-7]{16,128}$/.test(secret));
