/** Sends the mails of the outbox that are due, and notes what the mail server replied. */
import { feedFilter } from "@/lib/export/feed/feed-scope";
import type { Database } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import {
  type ClaimedMail,
  claimDueMails,
  countRefusal,
  dropMail,
  markSent,
  postponeMail,
  releaseMails,
} from "@/lib/db/alerts/outbox";
import { findAskedFollow } from "@/lib/db/alerts/subscribers";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { followEndAddress } from "@/lib/format/addresses/follow-addresses";
import { log } from "@/lib/log";
import type { AlertLinks } from "./links";
import { changesMail, confirmationMail, type Mail } from "./mail";

/** What is handed to the mail server. `id`: the left part of the Message-ID. */
export type OutgoingMail = Mail & {
  id: string;
  to: string;
  date: Date;
  language: string;
  /** The address that ends all alerts with one POST; null for a mail that asks for a confirmation. */
  endUrl: string | null;
};

/**
 * `refused`: permanently, for this address. `later`: for now, for this mail. `unreachable`: no mail can be sent
 * at the moment. `code`: of the reply, such as 550, or of the error.
 */
export type Delivery = { status: "accepted" } | { status: "refused" | "later" | "unreachable"; code: string };

export type Deliver = (outgoing: OutgoingMail) => Promise<Delivery>;

export type SendContext = {
  database: Database;
  deliver: Deliver;
  links: AlertLinks;
  siteUrl: string;
  now: () => Date;
  /** Much longer than an attempt takes, so that a claim ends only with its process. */
  claimMs: number;
  /** Mails that were accepted and whose mark could not be written; never sent again by this process. */
  unmarked: Map<string, ClaimedMail>;
  isStopping: () => boolean;
};

const batchSize = 20;
const minuteMs = 60_000;
const refusalRetryMs = 6 * 60 * minuteMs;
/** A mail that is put off for longer than this counts as refused. */
const maxAgeMs = 3 * 24 * 60 * minuteMs;

const longestWait = { later: 240, unreachable: 5 } as const;

/** 1, 2, 4 … minutes, up to four hours, or five minutes where the server cannot be reached. */
export const waitAfter = (attempts: number, reason: keyof typeof longestWait): number =>
  Math.min(2 ** Math.min(attempts, 20), longestWait[reason]) * minuteMs;

function writeChangesMail(
  { id, dueAt, revisions, subscriber }: ClaimedMail,
  changes: readonly PublishedChange[],
  { links, siteUrl }: SendContext,
): OutgoingMail | null {
  const { address, language, follows } = subscriber;
  const wanted = new Set(revisions);
  const listed = changes.filter(({ seq }) => wanted.has(seq)).toReversed();
  const confirmed = follows.filter(({ afterRevision }) => afterRevision !== null);
  const filters = confirmed.map(({ scope }) => ({ scope, matches: feedFilter(scope, changes) }));
  // What is no longer followed is not sent, and without anything left no mail.
  const told = listed.filter((change) => filters.some(({ matches }) => matches(change)));
  if (told.length === 0) return null;
  const scopes = filters.filter(({ matches }) => told.some(matches)).map(({ scope }) => scope);
  const token = links.tokenOf({ purpose: "manage", id: subscriber.id });
  return {
    id,
    to: address,
    date: dueAt,
    language,
    endUrl: `${siteUrl}${followEndAddress(token, language)}`,
    ...changesMail({ told, scopes, locale: language, manage: token }, changes, siteUrl),
  };
}

async function writeConfirmationMail(
  { id, dueAt, followId, subscriber }: ClaimedMail,
  changes: readonly PublishedChange[],
  { links, siteUrl, now, database }: SendContext,
): Promise<OutgoingMail | null> {
  const asked = followId === null ? null : await findAskedFollow(followId, now(), database);
  if (!asked) return null;
  const { follow, settings } = asked;
  const token = links.tokenOf({ purpose: "confirm", id: follow.id });
  return {
    id,
    to: subscriber.address,
    date: dueAt,
    language: settings.language,
    endUrl: null,
    ...confirmationMail({ scope: follow.scope, settings, token }, changes, siteUrl),
  };
}

async function mark(mail: ClaimedMail, { database, unmarked, now }: SendContext): Promise<void> {
  unmarked.set(mail.id, mail);
  await markSent(mail, now(), database);
  unmarked.delete(mail.id);
}

/** False where the mail server could not be reached. */
async function sendMail(mail: ClaimedMail, context: SendContext): Promise<boolean> {
  const { database, deliver, now } = context;
  const changes = await readPublishedChanges(database);
  const outgoing =
    mail.kind === "changes"
      ? writeChangesMail(mail, changes, context)
      : await writeConfirmationMail(mail, changes, context);
  if (!outgoing) {
    await dropMail(mail, database);
    return true;
  }
  const delivery = await deliver(outgoing);
  if (delivery.status === "accepted") {
    await mark(mail, context);
    return true;
  }
  const { status, code } = delivery;
  const at = now();
  const putOff = (ms: number) => postponeMail(mail, new Date(at.getTime() + ms), database);
  if (status === "unreachable") {
    log.warn({ mail: mail.id, code }, "The mail server cannot be used at the moment");
    await putOff(waitAfter(mail.attempts, status));
    return false;
  }
  if (status === "later" && at.getTime() - mail.createdAt.getTime() < maxAgeMs) {
    log.warn({ mail: mail.id, code }, "A mail was put off by the mail server");
    await putOff(waitAfter(mail.attempts, status));
  } else if (mail.kind === "confirmation") {
    log.warn({ mail: mail.id, code }, "A mail that asks for a confirmation was refused");
    await dropMail(mail, database);
  } else {
    const isSuppressed = await countRefusal(mail, new Date(at.getTime() + refusalRetryMs), at, database);
    log.warn({ mail: mail.id, code, isSuppressed }, "A mail was refused by the mail server");
  }
  return true;
}

/** A mail that cannot be made is tried again later, and does not hold up the others. */
async function trySending(mail: ClaimedMail, context: SendContext): Promise<boolean> {
  try {
    return await sendMail(mail, context);
  } catch (error) {
    if (context.unmarked.has(mail.id)) throw error;
    log.error({ mail: mail.id, err: error }, "A mail could not be made");
    const retryAt = context.now().getTime() + waitAfter(mail.attempts, "later");
    await postponeMail(mail, new Date(retryAt), context.database);
    return true;
  }
}

/**
 * Sends what is due, until a stop begins. False where the mail server could not be reached: what is due waits.
 * @throws when the database cannot be read or written.
 */
export async function sendDueMails(context: SendContext): Promise<boolean> {
  const { database, now, claimMs, unmarked, isStopping } = context;
  for (const mail of unmarked.values()) await mark(mail, context);
  while (!isStopping()) {
    const began = performance.now();
    const mails = await claimDueMails({ count: batchSize, forMs: claimMs }, now(), database);
    if (mails.length === 0) return true;
    const untried = mails.filter(({ id }) => !unmarked.has(id));
    let isReachable = true;
    while (isReachable && !isStopping() && performance.now() - began < claimMs / 3) {
      const mail = untried.shift();
      if (!mail) break;
      isReachable = await trySending(mail, context);
    }
    await releaseMails(untried, database);
    if (!isReachable) return false;
  }
  return true;
}
