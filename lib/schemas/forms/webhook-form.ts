/** Schemas of the forms of webhooks at the desk. */
import { z } from "zod";

const maxUrlCharacters = 500;

/** A user name or password would be shown to every admin and be sent to no use. */
export const webhookUrl = z
  .string()
  .trim()
  .max(maxUrlCharacters)
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text))
  .refine(({ protocol, username, password }) => /^https?:$/.test(protocol) && username + password === "")
  .transform((url) => url.href);

export const webhookId = z.uuid();

/** The values of `?done=` on pages of webhooks. */
export const webhookNotices = ["added", "tested", "switched", "removed"] as const;
