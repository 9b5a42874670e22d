/**
 * The outbox of alerts: which mails are due, who sends them, and what became of them. A change is put into it
 * in the transaction that moves the cursor past it, so each reaches a subscriber's outbox exactly once,
 * however many processes do this and whenever they end.
 */
import { lastRevision } from "@/lib/db/record/last-revision";
import { randomUUID } from "node:crypto";

import { alertLimits, type AlertMailKind, alertMailKinds } from "@/lib/domain/alerts/alert-settings";
import { nextMorning } from "@/lib/domain/time/daily-time";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { inChunks } from "@/lib/db/connection/chunks";
import { type ReadClient, withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";
import { type Subscriber, toSubscriber, withFollows } from "./subscribers";

const name = "alerts";

/** Those who get mail. */
async function readSubscribers(client: ReadClient): Promise<Subscriber[]> {
  const rows = await client.alertSubscriber.findMany({
    where: { confirmedAt: { not: null }, suppressedAt: null },
    include: withFollows,
    orderBy: { id: "asc" },
  });
  return rows.map(toSubscriber);
}

/** The revisions of a publication that concern a subscriber, in their order. */
export type Publication = readonly number[];

/**
 * `from`: the cursor. Returns the publications for each subscriber, and the cursor after them; null where
 * nothing was published since.
 */
export type Distribution = (
  from: number,
  subscribers: readonly Subscriber[],
) => { until: number; publications: ReadonlyMap<string, readonly Publication[]> } | null;

/**
 * The daily mail that still takes changes, or a new one for the next morning. What is due is left alone: it
 * may be on its way.
 */
async function dailyMail(client: WriteTransaction, { id, zone }: Subscriber, at: Date): Promise<string> {
  const waiting = await client.alertMail.findFirst({
    where: {
      subscriberId: id,
      day: { not: null },
      sentAt: null,
      claim: null,
      attempts: 0,
      dueAt: { gt: at },
    },
  });
  if (waiting) return waiting.id;
  const { _max: last } = await client.alertMail.aggregate({
    where: { subscriberId: id },
    _max: { day: true },
  });
  const { day, at: dueAt } = nextMorning(at, zone, last.day);
  return addMail(client, { subscriberId: id, day, createdAt: at, dueAt });
}

async function addMail(
  client: WriteTransaction,
  data: { subscriberId: string; day: string | null; createdAt: Date; dueAt: Date },
): Promise<string> {
  const id = randomUUID();
  await client.alertMail.create({ data: { id, kind: "changes", ...data } });
  return id;
}

async function addPublications(
  client: WriteTransaction,
  subscriber: Subscriber,
  publications: readonly Publication[],
  at: Date,
): Promise<void> {
  const { id: subscriberId, frequency } = subscriber;
  for (const [index, revisions] of publications.entries()) {
    // Mails are sent in the order of their times, so that of an earlier publication has an earlier one.
    const dueAt = new Date(at.getTime() - publications.length + index);
    const mailId =
      frequency === "daily"
        ? await dailyMail(client, subscriber, at)
        : await addMail(client, { subscriberId, day: null, createdAt: at, dueAt });
    for (const chunk of inChunks(revisions))
      await client.alertChange.createMany({
        data: chunk.map((revision) => ({ subscriberId, revision, mailId })),
      });
  }
}

/**
 * Puts what was published since the cursor into the outbox; the number of mails it was put into. The first
 * call of a database only sets the cursor to the present.
 */
export async function distribute(
  decide: Distribution,
  at: Date,
  database: Database = processDatabase(),
): Promise<number> {
  const cursor = await database.reader.outboxCursor.findUnique({ where: { name } });
  // Decided once without the lock: searches are slow the first time.
  if (cursor && decide(cursor.revision, await readSubscribers(database.reader)) === null) return 0;
  return withWriteLock(database, async (client) => {
    const current = await client.outboxCursor.findUnique({ where: { name } });
    if (!current) {
      await client.outboxCursor.create({ data: { name, revision: await lastRevision(client) } });
      return 0;
    }
    const subscribers = await readSubscribers(client);
    const decided = decide(current.revision, subscribers);
    if (!decided) return 0;
    let count = 0;
    for (const subscriber of subscribers) {
      const publications = decided.publications.get(subscriber.id) ?? [];
      await addPublications(client, subscriber, publications, at);
      count += publications.length;
    }
    await client.outboxCursor.update({ where: { name }, data: { revision: decided.until } });
    return count;
  });
}

/** A mail that this process may send until its claim ends. */
export type ClaimedMail = {
  id: string;
  kind: AlertMailKind;
  followId: string | null;
  createdAt: Date;
  dueAt: Date;
  attempts: number;
  claim: string;
  /** The revisions it is about, in their order. */
  revisions: number[];
  subscriber: Subscriber;
};

/** Takes due mails that nobody is sending, the oldest first. */
export async function claimDueMails(
  { count, forMs }: { count: number; forMs: number },
  at: Date,
  database: Database = processDatabase(),
): Promise<ClaimedMail[]> {
  const due = {
    sentAt: null,
    dueAt: { lte: at },
    OR: [{ claimedUntil: null }, { claimedUntil: { lt: at } }],
  };
  if ((await database.reader.alertMail.count({ where: due })) === 0) return [];
  const claim = randomUUID();
  return withWriteLock(database, async (client) => {
    const rows = await client.alertMail.findMany({
      where: due,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: count,
      include: { changes: { orderBy: { revision: "asc" } }, subscriber: { include: withFollows } },
    });
    await client.alertMail.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { claim, claimedUntil: new Date(at.getTime() + forMs) },
    });
    return rows.map(({ id, kind, followId, createdAt, dueAt, attempts, changes, subscriber }) => ({
      id,
      kind: oneOf(alertMailKinds, kind),
      followId,
      createdAt,
      dueAt,
      attempts,
      claim,
      revisions: changes.map(({ revision }) => revision),
      subscriber: toSubscriber(subscriber),
    }));
  });
}

type Claim = Pick<ClaimedMail, "id" | "claim">;
const released = { claim: null, claimedUntil: null };

/** Notes that the mail server has accepted a mail. */
export async function markSent(
  { id, subscriber }: Pick<ClaimedMail, "id" | "subscriber">,
  at: Date,
  database: Database = processDatabase(),
): Promise<void> {
  await withWriteLock(database, async (client) => {
    await client.alertMail.updateMany({ where: { id, sentAt: null }, data: { ...released, sentAt: at } });
    await client.alertSubscriber.updateMany({ where: { id: subscriber.id }, data: { refusals: 0 } });
  });
}

/** Gives mails back that were not tried. */
export async function releaseMails(
  mails: readonly Claim[],
  database: Database = processDatabase(),
): Promise<void> {
  if (mails.length === 0) return;
  await withWriteLock(database, async (client) => {
    for (const { id, claim } of mails)
      await client.alertMail.updateMany({ where: { id, claim, sentAt: null }, data: released });
  });
}

/** After a failure that may pass. */
export async function postponeMail(
  { id, claim }: Claim,
  dueAt: Date,
  database: Database = processDatabase(),
): Promise<void> {
  await withWriteLock(database, (client) =>
    client.alertMail.updateMany({
      where: { id, claim, sentAt: null },
      data: { ...released, dueAt, attempts: { increment: 1 } },
    }),
  );
}

/** Takes a mail out of the outbox that has nothing to say any more, or whose address does not exist. */
export async function dropMail({ id, claim }: Claim, database: Database = processDatabase()): Promise<void> {
  await withWriteLock(database, (client) =>
    client.alertMail.deleteMany({ where: { id, claim, sentAt: null } }),
  );
}

/**
 * Counts a permanent refusal. After too many in a row the address is suppressed and what waits for it is
 * dropped; true then.
 */
export async function countRefusal(
  { id, claim, subscriber }: ClaimedMail,
  retryAt: Date,
  at: Date,
  database: Database = processDatabase(),
): Promise<boolean> {
  return withWriteLock(database, async (client) => {
    const row = await client.alertSubscriber.findUnique({ where: { id: subscriber.id } });
    if (!row) return false;
    const refusals = row.refusals + 1;
    const isSuppressed = refusals >= alertLimits.refusals;
    await client.alertSubscriber.update({
      where: { id: subscriber.id },
      data: { refusals, ...(isSuppressed ? { suppressedAt: at } : {}) },
    });
    if (isSuppressed)
      await client.alertMail.deleteMany({ where: { subscriberId: subscriber.id, sentAt: null } });
    else
      await client.alertMail.updateMany({
        where: { id, claim, sentAt: null },
        data: { ...released, dueAt: retryAt, attempts: { increment: 1 } },
      });
    return isSuppressed;
  });
}

export type OutboxState = { waiting: number; due: number; oldestDueAt: Date | null };

/** How many mails were not sent yet, how many of them are due at `at`, and since when the oldest is. */
export async function readOutboxState(
  at: Date,
  database: Database = processDatabase(),
): Promise<OutboxState> {
  const { alertMail } = database.reader;
  const [waiting, due, oldest] = await Promise.all([
    alertMail.count({ where: { sentAt: null } }),
    alertMail.count({ where: { sentAt: null, dueAt: { lte: at } } }),
    alertMail.aggregate({ where: { sentAt: null, dueAt: { lte: at } }, _min: { dueAt: true } }),
  ]);
  return { waiting, due, oldestDueAt: oldest._min.dueAt };
}
