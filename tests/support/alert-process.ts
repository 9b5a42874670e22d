/**
 * A process that works off the outbox of alerts until it is ended, as a server does beside its pages:
 * `DATABASE_URL`, `SMTP_URL` and `MAIL_FROM` of the environment, the secret of `DESK_SECRET`.
 */
import { alertLinks } from "@/lib/alerts/links";
import { mailServer } from "@/lib/alerts/mail-server";
import { startAlertWorker } from "@/lib/alerts/worker";
import { now } from "@/lib/clock";
import { processDatabase } from "@/lib/db/connection/client";
import { env } from "@/lib/env";

const { SMTP_URL: url = "", MAIL_FROM: from = "", SITE_URL: siteUrl, DESK_SECRET: secret = "" } = env;
const worker = startAlertWorker({
  database: processDatabase(),
  server: mailServer({ url, from, siteUrl, timeoutMs: 10_000 }),
  links: () => alertLinks(secret),
  siteUrl,
  now,
  claimMs: 30_000,
});
// The worker itself keeps no process alive.
const alive = setInterval(() => undefined, 60_000);
process.on("SIGTERM", () => {
  clearInterval(alive);
  void worker.stop(5_000).then(() => process.exit(0));
});
console.log("ready");
