/** Stores webhooks: what admins do with them, each with its entry in the audit log. */
import { lastRevision } from "@/lib/db/record/last-revision";
import { randomUUID } from "node:crypto";

import type { Editor } from "@/lib/domain/editing/editor";
import {
  deliveryStates,
  maxWebhooks,
  type Webhook,
  type WebhookAction,
  type WebhookDelivery,
  webhookEvents,
} from "@/lib/domain/webhooks/webhook";
import type { AuditFacts, Origin } from "@/lib/db/accounts/audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { WriteTransaction } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";

/** The log has the host alone: a path may hold a key. */
const facts = (action: WebhookAction, { id, url }: Pick<Webhook, "id" | "url">): AuditFacts => ({
  action,
  about: null,
  details: { webhook: id, host: URL.canParse(url) ? new URL(url).host : "" },
});

export async function listWebhooks(database: Database = processDatabase()): Promise<Webhook[]> {
  const rows = await database.reader.webhook.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, url, isEnabled, createdAt }) => ({ id, url, isEnabled, createdAt }));
}

export async function findWebhook(
  id: string,
  database: Database = processDatabase(),
): Promise<Webhook | null> {
  const row = await database.reader.webhook.findUnique({ where: { id } });
  return row && { id: row.id, url: row.url, isEnabled: row.isEnabled, createdAt: row.createdAt };
}

/** The newest first. */
export async function listDeliveries(
  webhookId: string,
  limit: number,
  database: Database = processDatabase(),
): Promise<WebhookDelivery[]> {
  const rows = await database.reader.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(({ event, state, ...row }) => ({
    id: row.id,
    body: row.body,
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    attempts: row.attempts,
    answer: row.answer,
    answerText: row.answerText,
    answeredAt: row.answeredAt,
    event: oneOf(webhookEvents, event),
    state: oneOf(deliveryStates, state),
  }));
}

type AddResult = { status: "added"; id: string } | { status: "full" | "known" | "forbidden" };

/** It is told what is published after this. */
export function addWebhook(
  editor: Editor,
  url: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<AddResult> {
  return runCommand<AddResult>(
    { actor: editor, permission: "manage_webhooks", from },
    async (client) => {
      if ((await client.webhook.count({ where: { url } })) > 0) return { answer: { status: "known" } };
      if ((await client.webhook.count()) >= maxWebhooks) return { answer: { status: "full" } };
      const [id, afterRevision] = [randomUUID(), await lastRevision(client)];
      return {
        rows: (transaction, createdAt) =>
          transaction.webhook.create({ data: { id, url, isEnabled: true, afterRevision, createdAt } }),
        audit: () => [facts("add_webhook", { id, url })],
        result: () => ({ status: "added", id }),
      };
    },
    database,
  );
}

type ChangeResult = { status: "done" | "unknown" | "forbidden" };

function changeWebhook(
  editor: Editor,
  id: string,
  action: WebhookAction,
  from: Origin | undefined,
  database: Database,
  write: (client: WriteTransaction, at: Date, last: number) => Promise<unknown>,
): Promise<ChangeResult> {
  return runCommand<ChangeResult>(
    { actor: editor, permission: "manage_webhooks", from },
    async (client) => {
      const row = await client.webhook.findUnique({ where: { id } });
      if (!row) return { answer: { status: "unknown" } };
      const last = await lastRevision(client);
      return {
        rows: (transaction, at) => write(transaction, at, last),
        audit: () => [facts(action, row)],
        result: () => ({ status: "done" }),
      };
    },
    database,
  );
}

/** What is published while a webhook is off is not told later; what waits is given up. */
export function switchWebhook(
  editor: Editor,
  id: string,
  isEnabled: boolean,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<ChangeResult> {
  return changeWebhook(editor, id, "switch_webhook", from, database, async (client, _, afterRevision) => {
    await client.webhook.update({ where: { id }, data: { isEnabled, afterRevision } });
    if (!isEnabled)
      await client.webhookDelivery.updateMany({
        where: { webhookId: id, state: "waiting" },
        data: { state: "failed" },
      });
  });
}

/** With its deliveries. */
export function removeWebhook(
  editor: Editor,
  id: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<ChangeResult> {
  return changeWebhook(editor, id, "remove_webhook", from, database, (client) =>
    client.webhook.delete({ where: { id } }),
  );
}

/** `body`: the JSON of the test, by its time. */
export function testWebhook(
  editor: Editor,
  id: string,
  body: (at: Date) => string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<ChangeResult> {
  return changeWebhook(editor, id, "test_webhook", from, database, (client, at) =>
    client.webhookDelivery.create({
      data: {
        id: randomUUID(),
        webhookId: id,
        event: "test",
        body: body(at),
        createdAt: at,
        dueAt: at,
        state: "waiting",
      },
    }),
  );
}
