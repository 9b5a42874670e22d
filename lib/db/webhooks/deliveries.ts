/** The outbox of webhooks, by the rules of that of alerts (lib/db/alerts/outbox.ts). */
import { lastRevision } from "@/lib/db/record/last-revision";
import { randomUUID } from "node:crypto";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";

const name = "webhooks";
const keptMs = 30 * 86_400_000;

type WebhookPublication = { lastRevision: number; body: string };
/** The publications after `from`, in their order; empty where there are none. */
export type WebhookDistribution = (from: number) => readonly WebhookPublication[];

/** Nothing is notified of what was published before a webhook was added or switched on. */
function startOf(
  cursor: { revision: number } | null,
  webhooks: readonly { afterRevision: number }[],
): number {
  return Math.max(cursor?.revision ?? 0, Math.min(...webhooks.map(({ afterRevision }) => afterRevision)));
}

/** Puts what was published since the cursor into the outbox of each webhook that is on. */
export async function distributeToWebhooks(
  decide: WebhookDistribution,
  at: Date,
  database: Database = processDatabase(),
): Promise<void> {
  const where = { isEnabled: true };
  const enabled = await database.reader.webhook.findMany({ where });
  if (enabled.length === 0) return;
  const known = await database.reader.outboxCursor.findUnique({ where: { name } });
  if (decide(startOf(known, enabled)).length === 0) return;
  await withWriteLock(database, async (client) => {
    const cursor = await client.outboxCursor.findUnique({ where: { name } });
    const webhooks = await client.webhook.findMany({ where });
    if (webhooks.length === 0) return;
    const publications = decide(startOf(cursor, webhooks));
    const revision = publications.at(-1)?.lastRevision;
    if (revision === undefined) return;
    for (const { id: webhookId, afterRevision } of webhooks)
      for (const [index, { lastRevision, body }] of publications.entries())
        if (lastRevision > afterRevision)
          await client.webhookDelivery.create({
            data: {
              id: randomUUID(),
              webhookId,
              event: "changes",
              body,
              createdAt: at,
              // Deliveries are sent in the order of their times.
              dueAt: new Date(at.getTime() - publications.length + index),
              state: "waiting",
            },
          });
    await client.outboxCursor.upsert({ where: { name }, create: { name, revision }, update: { revision } });
  });
}

export type ClaimedDelivery = {
  id: string;
  webhookId: string;
  url: string;
  body: string;
  attempts: number;
  claim: string;
};

/** Takes due deliveries that nobody is sending, the oldest first. */
export async function claimDueDeliveries(
  { count, forMs }: { count: number; forMs: number },
  at: Date,
  database: Database = processDatabase(),
): Promise<ClaimedDelivery[]> {
  const due = {
    state: "waiting",
    dueAt: { lte: at },
    OR: [{ claimedUntil: null }, { claimedUntil: { lt: at } }],
  };
  if ((await database.reader.webhookDelivery.count({ where: due })) === 0) return [];
  const claim = randomUUID();
  return withWriteLock(database, async (client) => {
    const rows = await client.webhookDelivery.findMany({
      where: due,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: count,
      include: { webhook: true },
    });
    await client.webhookDelivery.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { claim, claimedUntil: new Date(at.getTime() + forMs) },
    });
    return rows.map(({ id, webhookId, webhook, body, attempts }) => ({
      id,
      webhookId,
      url: webhook.url,
      body,
      attempts,
      claim,
    }));
  });
}

/** `status`: null where there was no answer. `retryAt`: null where it was delivered or is given up. */
type DeliveryOutcome = {
  isDelivered: boolean;
  status: number | null;
  text: string;
  at: Date;
  retryAt: Date | null;
};

export async function noteDelivery(
  { id, claim, attempts }: ClaimedDelivery,
  { isDelivered, status, text, at, retryAt }: DeliveryOutcome,
  database: Database = processDatabase(),
): Promise<void> {
  await withWriteLock(database, (client) =>
    client.webhookDelivery.updateMany({
      where: { id, claim, state: "waiting" },
      data: {
        claim: null,
        claimedUntil: null,
        attempts: attempts + 1,
        state: isDelivered ? "delivered" : retryAt ? "waiting" : "failed",
        ...(retryAt ? { dueAt: retryAt } : {}),
        answer: status,
        answerText: text,
        answeredAt: at,
      },
    }),
  );
}

/** The last revision that a WebSub hub was notified of; sets it to the present where there is none yet. */
export async function hubCursor(database: Database = processDatabase()): Promise<number> {
  const known = await database.reader.outboxCursor.findUnique({ where: { name: "websub" } });
  if (known) return known.revision;
  const revision = await lastRevision(database.reader);
  await moveHubCursor(revision, database);
  return revision;
}

/** Never back: another process may have told the hub of more. */
export async function moveHubCursor(revision: number, database: Database = processDatabase()): Promise<void> {
  await withWriteLock(database, async (client) => {
    await client.outboxCursor.upsert({
      where: { name: "websub" },
      create: { name: "websub", revision },
      update: {},
    });
    await client.outboxCursor.updateMany({
      where: { name: "websub", revision: { lt: revision } },
      data: { revision },
    });
  });
}

/** Deletes the log of deliveries after a month. */
export async function deleteOldDeliveries(at: Date, database: Database = processDatabase()): Promise<void> {
  const before = new Date(at.getTime() - keptMs);
  if ((await database.reader.webhookDelivery.count({ where: { createdAt: { lt: before } } })) === 0) return;
  await withWriteLock(database, (client) =>
    client.webhookDelivery.deleteMany({ where: { state: { not: "waiting" }, createdAt: { lt: before } } }),
  );
}
