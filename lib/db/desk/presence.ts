/** Stores which windows have a record open, for all processes of the server. */
import type { RecordKey } from "@/lib/domain/record/record-document";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { type Database, processDatabase } from "@/lib/db/connection/client";

type OtherWindow = { name: string; isUnsaved: boolean; isMe: boolean };
type OpenWindow = { tab: string; accountId: string; name: string; isUnsaved: boolean };

/** A window without a request for this long counts as closed. */
const timeoutMs = 25_000;
const maxWindows = 1_000;

/**
 * Records that a window has the record open, or has closed it, and returns the other windows, the one seen last
 * at the end. While nothing can be written, those that are stored are returned.
 */
export async function updatePresence(
  { type, id }: RecordKey,
  { tab, isLeaving, ...seen }: OpenWindow & { isLeaving: boolean },
  now: Date,
  database: Database = processDatabase(),
): Promise<OtherWindow[]> {
  const place = { recordType: type, recordId: id };
  // A time in the future is from before the clock was set back.
  const current = { gte: new Date(now.getTime() - timeoutMs), lte: new Date(now.getTime() + timeoutMs) };
  try {
    const { presence } = database.accounts;
    // A window that went on to another record is known there by the same name.
    const closed = isLeaving ? [{ tab, ...place }] : [];
    await presence.deleteMany({ where: { OR: [...closed, { NOT: { seenAt: current } }] } });
    const row = { ...place, ...seen, seenAt: now };
    if (!isLeaving) await presence.upsert({ where: { tab }, create: { tab, ...row }, update: row });
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
  }
  const others = await database.reader.presence.findMany({
    where: { ...place, seenAt: current, tab: { not: tab } },
    orderBy: { seenAt: "asc" },
    take: maxWindows,
  });
  const authors = others.map(({ accountId, name, isUnsaved }) => ({ accountId, who: name, isUnsaved }));
  return (await withAuthorNames(authors, database)).map(({ accountId, who, isUnsaved }) => ({
    name: who,
    isUnsaved,
    isMe: accountId === seen.accountId,
  }));
}
