/** Stores who gets alerts by e-mail, and what they follow. Nothing of it is written to a log. */
import { lastRevision } from "@/lib/db/record/last-revision";
import { randomUUID } from "node:crypto";

import {
  alertFrequencies,
  alertLimits,
  alertMailKinds,
  type AlertMailKind,
  type AlertSettings,
  dayMs,
} from "@/lib/domain/alerts/alert-settings";
import { type ChangeScope, changeScopes } from "@/lib/domain/changes/change-scope";
import { locales } from "@/lib/domain/record/record";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { type ReadClient, withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";
import type { AlertFollow, AlertSubscriber } from "@/lib/db/generated/client";
import { oneOf } from "@/lib/db/record/rows/one-of";

export type Follow = {
  id: string;
  scope: ChangeScope;
  askedAt: Date;
  /** Null until it is confirmed. */
  confirmedAt: Date | null;
  /** Only revisions with a higher number are told; null until it is confirmed. */
  afterRevision: number | null;
};

export type Subscriber = AlertSettings & {
  id: string;
  address: string;
  confirmedAt: Date | null;
  /** Since when it gets no mail, because its server has refused too many. */
  suppressedAt: Date | null;
  createdAt: Date;
  follows: Follow[];
};

type StoredMail = { kind: AlertMailKind; createdAt: Date; dueAt: Date; sentAt: Date | null };

type SettingsRow = { language: string; frequency: string; zone: string };

const toSettings = ({ language, frequency, zone }: SettingsRow): AlertSettings => ({
  language: oneOf(locales, language),
  frequency: oneOf(alertFrequencies, frequency),
  zone,
});

function toScope({ scope, target, kind }: Pick<AlertFollow, "scope" | "target" | "kind">): ChangeScope {
  const of = oneOf(changeScopes, scope);
  switch (of) {
    case "issue":
    case "measure":
    case "official":
      return { of, id: target };
    case "search":
      return { of, q: target, kind: kind === "" ? null : oneOf(searchKinds, kind) };
    default:
      return { of };
  }
}

function columnsOf(scope: ChangeScope): Pick<AlertFollow, "scope" | "target" | "kind"> {
  const target = scope.of === "search" ? scope.q : "id" in scope ? scope.id : "";
  return { scope: scope.of, target, kind: scope.of === "search" ? (scope.kind ?? "") : "" };
}

export function toSubscriber({
  follows,
  ...row
}: AlertSubscriber & { follows: readonly AlertFollow[] }): Subscriber {
  const { id, address, confirmedAt, suppressedAt, createdAt } = row;
  return {
    id,
    address,
    ...toSettings(row),
    confirmedAt,
    suppressedAt,
    createdAt,
    follows: follows.map((follow) => ({
      id: follow.id,
      scope: toScope(follow),
      askedAt: follow.askedAt,
      confirmedAt: follow.confirmedAt,
      afterRevision: follow.afterRevision,
    })),
  };
}

export const withFollows = {
  follows: { orderBy: [{ askedAt: "asc" as const }, { id: "asc" as const }] },
};

type FollowRequest = AlertSettings & { address: string; scope: ChangeScope };

/** Whether so many confirmation mails went to the address within a day that no more are sent. */
async function isAtLimit(client: ReadClient, subscriberId: string, at: Date): Promise<boolean> {
  const recent = await client.alertMail.count({
    where: { subscriberId, kind: "confirmation", createdAt: { gt: new Date(at.getTime() - dayMs) } },
  });
  const follows = await client.alertFollow.count({ where: { subscriberId } });
  return recent >= alertLimits.confirmationsPerDay || follows >= alertLimits.followsPerAddress;
}

/**
 * Stores what somebody asks to follow and puts the confirmation mail into the outbox, in one transaction.
 * `limited`: the address has had as many of them as it may; nothing was written.
 */
export function askToFollow(
  { address, scope, language, frequency, zone }: FollowRequest,
  at: Date,
  database: Database = processDatabase(),
): Promise<"asked" | "limited"> {
  const settings = { language, frequency, zone };
  // No command: a reader asks, who is no actor of the desk and whose address no log may have.
  return withWriteLock(database, async (client) => {
    const { id: subscriberId } = await client.alertSubscriber.upsert({
      where: { address },
      create: { id: randomUUID(), address, ...settings, createdAt: at },
      update: {},
    });
    if (await isAtLimit(client, subscriberId, at)) return "limited";
    const columns = columnsOf(scope);
    const asked = { ...settings, askedAt: at };
    const follow = await client.alertFollow.upsert({
      where: { subscriberId_scope_target_kind: { subscriberId, ...columns } },
      create: { id: randomUUID(), subscriberId, ...columns, ...asked },
      update: asked,
    });
    await client.alertMail.create({
      data: {
        id: randomUUID(),
        subscriberId,
        kind: "confirmation",
        followId: follow.id,
        createdAt: at,
        dueAt: at,
      },
    });
    return "asked";
  });
}

const isExpired = ({ confirmedAt, askedAt }: AlertFollow, at: Date) =>
  confirmedAt === null && at.getTime() - askedAt.getTime() > alertLimits.confirmWithinMs;

type AskedFollow = { subscriber: Subscriber; follow: Follow; settings: AlertSettings };

/** What a confirmation link is about; null where it has expired or its follow has ended. */
export async function findAskedFollow(
  followId: string,
  at: Date,
  database: Database = processDatabase(),
): Promise<AskedFollow | null> {
  const row = await database.reader.alertFollow.findUnique({
    where: { id: followId },
    include: { subscriber: { include: withFollows } },
  });
  if (!row || isExpired(row, at)) return null;
  const subscriber = toSubscriber(row.subscriber);
  const follow = subscriber.follows.find(({ id }) => id === followId);
  return follow ? { subscriber, follow, settings: toSettings(row) } : null;
}

/** A mail that waits for the morning is sent now where the reader wants mails at once. */
async function sendWaitingMails(
  client: WriteTransaction,
  subscriberId: string,
  { frequency }: AlertSettings,
  at: Date,
): Promise<void> {
  if (frequency !== "at_once") return;
  await client.alertMail.updateMany({
    where: { subscriberId, day: { not: null }, sentAt: null, claim: null, dueAt: { gt: at } },
    data: { dueAt: at },
  });
}

/** Returns the subscriber's id; null where the link has expired. A second confirmation changes nothing. */
export function confirmFollow(
  followId: string,
  at: Date,
  database: Database = processDatabase(),
): Promise<string | null> {
  return withWriteLock(database, async (client) => {
    const row = await client.alertFollow.findUnique({ where: { id: followId } });
    if (!row || isExpired(row, at)) return null;
    const { subscriberId } = row;
    if (row.confirmedAt === null)
      await client.alertFollow.update({
        where: { id: followId },
        data: { confirmedAt: at, afterRevision: await lastRevision(client) },
      });
    const settings = toSettings(row);
    await client.alertSubscriber.updateMany({
      where: { id: subscriberId, confirmedAt: null },
      data: { confirmedAt: at },
    });
    await client.alertSubscriber.update({
      where: { id: subscriberId },
      data: { ...settings, refusals: 0, suppressedAt: null },
    });
    await sendWaitingMails(client, subscriberId, settings, at);
    return subscriberId;
  });
}

/** Null where there is none, or none any more. */
export async function findSubscriber(
  id: string,
  database: Database = processDatabase(),
): Promise<Subscriber | null> {
  const row = await database.reader.alertSubscriber.findUnique({ where: { id }, include: withFollows });
  return row && toSubscriber(row);
}

/**
 * Sets the settings and keeps those follows that are in `keep`; without any that is confirmed, all of the
 * subscriber is deleted. False where there was no subscriber.
 */
export function changeAlerts(
  id: string,
  { keep, language, frequency, zone }: AlertSettings & { keep: readonly string[] },
  at: Date,
  database: Database = processDatabase(),
): Promise<"changed" | "ended" | "unknown"> {
  const settings = { language, frequency, zone };
  return withWriteLock(database, async (client) => {
    if ((await client.alertSubscriber.count({ where: { id } })) === 0) return "unknown";
    const kept = await client.alertFollow.count({
      where: { subscriberId: id, id: { in: [...keep] }, confirmedAt: { not: null } },
    });
    if (kept === 0) {
      await client.alertSubscriber.delete({ where: { id } });
      return "ended";
    }
    await client.alertFollow.deleteMany({
      where: { subscriberId: id, id: { notIn: [...keep] }, confirmedAt: { not: null } },
    });
    await client.alertSubscriber.update({
      where: { id },
      data: { ...settings, refusals: 0, suppressedAt: null },
    });
    await sendWaitingMails(client, id, settings, at);
    return "changed";
  });
}

/** Deletes all that is stored about a subscriber, mails that were not sent included. Safe to repeat. */
export async function endAlerts(id: string, database: Database = processDatabase()): Promise<void> {
  await withWriteLock(database, (client) => client.alertSubscriber.deleteMany({ where: { id } }));
}

/** All that is stored about a subscriber, for its owner; null where there is none. */
export async function exportSubscriber(
  id: string,
  database: Database = processDatabase(),
): Promise<{ subscriber: Subscriber; mails: StoredMail[] } | null> {
  const subscriber = await findSubscriber(id, database);
  if (!subscriber) return null;
  const mails = await database.reader.alertMail.findMany({
    where: { subscriberId: id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return {
    subscriber,
    mails: mails.map(({ kind, createdAt, dueAt, sentAt }) => ({
      kind: oneOf(alertMailKinds, kind),
      createdAt,
      dueAt,
      sentAt,
    })),
  };
}

/**
 * Deletes what was not confirmed in time, addresses that were suppressed and mails that were sent, each after
 * its time.
 */
export async function deleteOutdated(at: Date, database: Database = processDatabase()): Promise<void> {
  const before = (ms: number) => new Date(at.getTime() - ms);
  await withWriteLock(database, async (client) => {
    await client.alertFollow.deleteMany({
      where: { confirmedAt: null, askedAt: { lt: before(alertLimits.confirmWithinMs) } },
    });
    await client.alertMail.deleteMany({ where: { sentAt: { lt: before(alertLimits.keptMs) } } });
    await client.alertSubscriber.deleteMany({
      where: { OR: [{ follows: { none: {} } }, { suppressedAt: { lt: before(alertLimits.keptMs) } }] },
    });
  });
}
