/** Derives the secret with which the deliveries of a webhook are signed. */
import { hkdfSync } from "node:crypto";
import { processSecret } from "@/lib/auth/process-auth";

/**
 * In the form of Standard Webhooks: `whsec_` and 32 bytes in Base64. It is not stored: it follows from the
 * desk's secret and the webhook's id.
 */
export function webhookSecret(id: string, secret: string): string {
  return `whsec_${Buffer.from(hkdfSync("sha256", secret, "", `webhook ${id}`, 32)).toString("base64")}`;
}

/** With the secret of this process. @throws where it cannot be read. */
export const processWebhookSecret = (id: string): string => webhookSecret(id, processSecret());
