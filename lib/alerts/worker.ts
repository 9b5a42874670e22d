/** Starts the outbox of alerts in this process. */
import { distribute } from "@/lib/db/alerts/outbox";
import { deleteOutdated } from "@/lib/db/alerts/subscribers";
import type { Database } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { type OutboxWorker, startOutboxWorker } from "@/lib/outbox-worker";
import { distributionOf } from "./distribution";
import type { AlertLinks } from "./links";
import type { MailServer } from "./mail-server";
import { type SendContext, sendDueMails } from "./send-mails";

type Options = {
  database: Database;
  server: MailServer;
  /** Asked when mails are made, so that a secret that cannot be read stops no server. */
  links: () => AlertLinks;
  siteUrl: string;
  now: () => Date;
  /** How long a mail that a process was sending when it ended is left alone; in milliseconds. */
  claimMs?: number;
};

export function startAlertWorker({
  database,
  server,
  links,
  siteUrl,
  now,
  claimMs = 15 * 60_000,
}: Options): OutboxWorker {
  const unmarked: SendContext["unmarked"] = new Map();
  return startOutboxWorker({
    name: "alerts",
    database,
    work: async (isStopping) => {
      await distribute(distributionOf(await readPublishedChanges(database)), now(), database);
      const { deliver } = server;
      return sendDueMails({
        database,
        deliver,
        links: links(),
        siteUrl,
        now,
        claimMs,
        unmarked,
        isStopping,
      });
    },
    clean: () => deleteOutdated(now(), database),
    close: () => server.close(),
  });
}
