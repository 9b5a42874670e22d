/**
 * Processes that are killed while they send alerts. A mail whose acceptance could not be marked before the kill
 * is sent again with the same Message-ID, by which mail programs know it; every other mail is sent once.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";

import { distributionOf } from "@/lib/alerts/distribution";
import { distribute, readOutboxState } from "@/lib/db/alerts/outbox";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { listVersions } from "@/lib/db/record/record-versions";

import { openLoadedDatabase } from "../support/database";
import { type MailReceiver, startMailReceiver } from "../support/mail-receiver";
import { randomNumbers, times } from "../support/stress";
import { writeRecords } from "../support/write-records";
import type { DocumentOf } from "@/lib/domain/record/record-document";

const kills = times({ short: 3, full: 60 });
const readers = times({ short: 10, full: 25 });
const publications = times({ short: 3, full: 40 });
const key = { type: "development", id: "auto-tariff-2026-02-21" } as const;

let receiver: MailReceiver;
beforeAll(async () => {
  receiver = await startMailReceiver();
});
afterAll(() => receiver.stop());

function startProcess(url: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "tests/support/alert-process.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      SMTP_URL: `smtp://127.0.0.1:${receiver.port}`,
      MAIL_FROM: "alerts@talks.example",
      DESK_SECRET: "a secret of the desk that is long enough",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill(signal);
  await ended;
}

it(
  `${kills} kills of two processes: each change reaches each subscriber once`,
  async () => {
    const database = await openLoadedDatabase();
    const at = new Date();
    await distribute(distributionOf(await readPublishedChanges(database)), at, database);
    const { _max: newest } = await database.reader.revision.aggregate({ _max: { seq: true } });
    for (let number = 0; number < readers; number += 1)
      await database.writer.alertSubscriber.create({
        data: {
          id: randomUUID(),
          address: `reader-${number}@mail.example`,
          language: number % 2 === 0 ? "en" : "ko",
          frequency: "at_once",
          zone: "Asia/Seoul",
          confirmedAt: at,
          createdAt: at,
          follows: {
            create: {
              id: randomUUID(),
              scope: "changes",
              target: "",
              kind: "",
              language: "en",
              frequency: "at_once",
              zone: "Asia/Seoul",
              askedAt: at,
              confirmedAt: at,
              afterRevision: newest.seq ?? 0,
            },
          },
        },
      });
    const [head] = await listVersions(key, database);
    const random = randomNumbers();
    // Each acceptance takes a moment, in which a process may be killed.
    receiver.onAccepted = () => wait(random() * 20);
    const processes = [startProcess(database.url), startProcess(database.url)];
    let published = 0;
    const publish = async () => {
      published += 1;
      await writeRecords(
        [
          {
            type: "development",
            document: {
              ...(head!.document as DocumentOf<"development">),
              what: { en: `Change ${published}`, ko: null, origin: "en" },
            },
            kind: "correction",
            publication: "published",
            reason: "A test",
            position: 0,
          },
        ],
        [],
        database,
      );
    };
    for (let kill = 0; kill < kills; kill += 1) {
      while (published < ((kill + 1) * publications) / kills) await publish();
      const before = receiver.received.length;
      // A kill hits a process that sends; where all is sent, one that looks for mails.
      for (let waited = 0; waited < 8_000 && receiver.received.length === before; waited += 20)
        await wait(20);
      await wait(random() * 300);
      const victim = kill % 2;
      await end(processes[victim]!, "SIGKILL");
      processes[victim] = startProcess(database.url);
    }
    const due = readers * published;
    const ids = () => new Set(receiver.received.map(({ messageId }) => messageId));
    await expect.poll(() => ids().size, { timeout: 240_000, interval: 500 }).toBe(due);
    await expect
      .poll(async () => (await readOutboxState(new Date(), database)).waiting, { timeout: 60_000 })
      .toBe(0);
    for (const child of processes) await end(child, "SIGTERM");
    expect(processes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);

    // Every reader has every change once, by the Message-IDs.
    for (let number = 0; number < readers; number += 1) {
      const own = receiver.mailsTo(`reader-${number}@mail.example`);
      const texts = new Map(
        own.map(({ messageId, mail }) => [messageId, /Change \d+/.exec(mail.text!.split("→")[1] ?? "")?.[0]]),
      );
      expect([...texts.values()].sort(), String(number)).toEqual(
        Array.from({ length: published }, (_, index) => `Change ${index + 1}`).sort(),
      );
    }
    const repeated = receiver.received.length - due;
    // A repetition is the same mail, and there is at most one for each kill.
    const digests = new Map<string, string>();
    for (const { messageId, digest } of receiver.received) {
      expect(digests.get(messageId) ?? digest).toBe(digest);
      digests.set(messageId, digest);
    }
    console.log(`  ${due} mails, ${kills} kills, ${repeated} sent again after a kill before their mark.`);
    expect(repeated).toBeLessThanOrEqual(kills);
    expect(await database.reader.alertMail.count({ where: { sentAt: null } })).toBe(0);
  },
  times({ short: 400_000, full: 3_600_000 }),
);
