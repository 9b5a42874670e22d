/** Starts the outboxes of webhooks and of a WebSub hub in this process. */
import type { Database } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { deleteOldDeliveries, distributeToWebhooks } from "@/lib/db/webhooks/deliveries";
import { type OutboxWorker, startOutboxWorker } from "@/lib/outbox-worker";
import { webhookDistributionOf } from "./payload";
import { sendDueDeliveries } from "./send-deliveries";
import { notifyHub } from "./websub";
import { processWebhookSecret } from "./webhook-secret";

type Options = { database: Database; siteUrl: string; now: () => Date };

export function startWebhookWorker({ database, siteUrl, now }: Options): OutboxWorker {
  return startOutboxWorker({
    name: "webhooks",
    database,
    work: async (isStopping) => {
      const changes = await readPublishedChanges(database);
      await distributeToWebhooks(webhookDistributionOf(changes, siteUrl), now(), database);
      await sendDueDeliveries({ database, secretOf: processWebhookSecret, now, isStopping });
      return true;
    },
    clean: () => deleteOldDeliveries(now(), database),
  });
}

/** Apart from webhooks, which must not wait for a hub that is away. */
export function startHubWorker({
  database,
  siteUrl,
  hub,
}: Omit<Options, "now"> & { hub: string }): OutboxWorker {
  return startOutboxWorker({
    name: "websub",
    database,
    work: async () => notifyHub(hub, await readPublishedChanges(database), siteUrl, database),
    clean: async () => undefined,
  });
}
