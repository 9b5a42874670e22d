/** Sends the deliveries of webhooks that are due, signed as Standard Webhooks says. */
import type { IncomingMessage } from "node:http";
import { Webhook as Signer } from "standardwebhooks";
import type { Database } from "@/lib/db/connection/client";
import { type ClaimedDelivery, claimDueDeliveries, noteDelivery } from "@/lib/db/webhooks/deliveries";
import { nextTry } from "@/lib/domain/webhooks/webhook";
import { NoAnswer, NotPublic, postPublic, type RequestOptions } from "@/lib/links/public-request";

export type Sending = {
  database: Database;
  secretOf: (webhookId: string) => string;
  now: () => Date;
  isStopping: () => boolean;
  /** How long a receiver may take; in milliseconds. */
  timeoutMs?: number;
  claimMs?: number;
  /** For tests: permits loopback and private addresses. */
  allowPrivate?: boolean;
};

const batchSize = 10;
const maxResponseBytes = 2_000;

type Answer = { status: number | null; text: string };

/** The status, with as much of the text as is kept; the status says enough where the text breaks off. */
async function answerOf(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.byteLength;
      if (length >= maxResponseBytes) break;
    }
  } catch {
    // Broken off.
  }
  // A NUL cannot be stored by every database.
  const text = Buffer.concat(chunks).subarray(0, maxResponseBytes).toString().replaceAll("\0", "\uFFFD");
  return { status: response.statusCode ?? 0, text };
}

/** The text without an answer is `private` or `error`. */
async function post(
  url: URL,
  sent: { headers: Record<string, string>; body: string },
  options: RequestOptions,
): Promise<Answer> {
  try {
    return await postPublic(url, sent, answerOf, options);
  } catch (error) {
    if (error instanceof NotPublic) return { status: null, text: "private" };
    if (error instanceof NoAnswer) return { status: null, text: "error" };
    throw error;
  }
}

async function send(delivery: ClaimedDelivery, sending: Sending): Promise<void> {
  const { database, secretOf, now, timeoutMs = 15_000, allowPrivate = false } = sending;
  const { id, webhookId, url, body, attempts } = delivery;
  const at = now();
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Signer(secretOf(webhookId)).sign(id, at, body),
  };
  const { status, text } = await post(new URL(url), { headers, body }, { timeoutMs, allowPrivate });
  const isDelivered = status !== null && status >= 200 && status < 300;
  const answeredAt = now();
  const retryAt = isDelivered ? null : nextTry(attempts + 1, answeredAt);
  await noteDelivery(delivery, { isDelivered, status, text, at: answeredAt, retryAt }, database);
}

/** A few at once, so that a receiver that hangs holds up no other for longer than its timeout. */
export async function sendDueDeliveries(sending: Sending): Promise<void> {
  const { database, now, isStopping, claimMs = 5 * 60_000 } = sending;
  while (!isStopping()) {
    const deliveries = await claimDueDeliveries({ count: batchSize, forMs: claimMs }, now(), database);
    if (deliveries.length === 0) return;
    await Promise.all(deliveries.map((delivery) => send(delivery, sending)));
  }
}
