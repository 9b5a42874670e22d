/**
 * Runs a command: the one way in which what a person does at the desk or at the command line reaches the
 * database. Check, change, revisions, the drafts' saves, the record's version and the audit entries are one
 * transaction.
 */
import { now } from "@/lib/clock";
import { type AuditFacts, channelOf, type Origin, writeAuditEntry } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { type ReadClient, withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";
import type { Placement, RecordChange, WrittenRevision } from "@/lib/db/record/record-change";
import { writeRevisions } from "@/lib/db/record/write-records";
import { type Actor, isPermitted } from "@/lib/domain/editing/actor";
import type { AuditResult } from "@/lib/domain/editing/audit";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import { type DraftChange, writeDraft } from "./write-draft";

type Command = { actor: Actor; from: Origin | undefined };

/** What a command has written. `saves`: the numbers of the drafts' saves, in the order of `drafts`. */
type WrittenChanges = { at: Date; revisions: WrittenRevision[]; saves: number[] };

/** The revision of a command that changes one record. @throws where the change equals what is stored. */
export function revisionOf({ revisions: [revision] }: WrittenChanges): WrittenRevision {
  if (!revision) throw new Error("A change that was checked wrote no revision.");
  return revision;
}

export type Change<Result> = {
  /** Each that differs from what is stored adds one revision. */
  revisions?: readonly RecordChange[];
  placements?: readonly Placement[];
  drafts?: readonly DraftChange[];
  /** Writes rows that the drafts refer to. */
  rowsBefore?: ((client: WriteTransaction, at: Date) => Promise<unknown>) | undefined;
  /** Writes all other rows. */
  rows?: ((client: WriteTransaction, at: Date) => Promise<unknown>) | undefined;
  /** True where readers see the other rows too. */
  isPublic?: boolean;
  /** `continued`: the change goes on with an earlier one, whose entry it shares. */
  audit: ((written: WrittenChanges) => readonly [AuditFacts, ...AuditFacts[]]) | "continued";
  result: (written: WrittenChanges, client: ReadClient) => Result | Promise<Result>;
  /** Runs after the commit. */
  afterwards?: () => void;
};

/** Nothing is written but, where it says so, the entry about a refusal. */
export type Answer<Result> = { answer: Result; refusal?: AuditFacts };

type Decide<Result> = (client: ReadClient) => Promise<Change<Result> | Answer<Result>>;

/**
 * Runs `decide` under the write lock, so that what it has checked is still true when its change is written.
 * The client that it is given only reads. Without `permission`, `decide` checks what the actor may do.
 * @throws when the database refuses a row or an entry of the audit log; nothing is written then.
 */
export function runCommand<Result>(
  command: Command & { permission: DeskAction },
  decide: Decide<Result>,
  database?: Database,
): Promise<Result | { status: "forbidden" }>;
export function runCommand<Result>(
  command: Command,
  decide: Decide<Result>,
  database?: Database,
): Promise<Result>;
export async function runCommand<Result>(
  { actor, permission, from = { address: null } }: Command & { permission?: DeskAction },
  decide: Decide<Result>,
  database: Database = processDatabase(),
): Promise<Result | { status: "forbidden" }> {
  if (permission !== undefined && !isPermitted(actor, permission)) return { status: "forbidden" };
  let afterwards: (() => void) | undefined;
  const result = await withWriteLock(database, async (client) => {
    const decision = await decide(client);
    const at = now();
    const log = ({ about, actor: other = actor, ...facts }: AuditFacts, result: AuditResult) =>
      writeAuditEntry(client, {
        result,
        ...facts,
        ...(about ? { recordType: about.type, recordId: about.id } : {}),
        accountId: other.accountId,
        who: other.name,
        channel: "channel" in actor ? actor.channel : channelOf(from),
        address: from.address,
        recordedAt: at,
      });
    if ("answer" in decision) {
      if (decision.refusal) await log(decision.refusal, "refused");
      return decision.answer;
    }
    const written = await writeChange(client, decision, actor, at);
    if (decision.audit !== "continued") for (const facts of decision.audit(written)) await log(facts, "done");
    afterwards = decision.afterwards;
    return decision.result(written, client);
  });
  afterwards?.();
  return result;
}

async function writeChange<Result>(
  client: WriteTransaction,
  {
    revisions: changes = [],
    placements = [],
    drafts = [],
    rowsBefore,
    rows,
    isPublic = false,
  }: Change<Result>,
  actor: Actor,
  at: Date,
): Promise<WrittenChanges> {
  const author = { accountId: actor.accountId, who: actor.name };
  const isRecordChanged = changes.length > 0 || placements.length > 0;
  const revisions = isRecordChanged ? await writeRevisions(client, changes, placements, author, at) : [];
  await rowsBefore?.(client, at);
  const saves: number[] = [];
  for (const draft of drafts) saves.push(await writeDraft(client, draft, author, at));
  await rows?.(client, at);
  if (revisions.length > 0 || placements.length > 0 || isPublic)
    await client.recordState.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  return { at, revisions, saves };
}
