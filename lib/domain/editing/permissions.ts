/** Which role may do what at the desk? */

/** From least to most: each role may do what those before it may. */
export const roles = ["viewer", "editor", "publisher", "admin"] as const;
export type AccountRole = (typeof roles)[number];

const leastRoleFor = {
  /** Look at the desk: drafts, unverified entries, history. */
  read_desk: "viewer",
  save_draft: "editor",
  discard_draft: "editor",
  /** Say of a reader's report that it was looked at. */
  settle_report: "editor",
  /** Say that a record is still accurate, with a source. */
  check_accuracy: "publisher",
  /** Say of a colleague's text set aside that it is dealt with; of one's own, everybody may who may save. */
  settle_conflict: "publisher",
  publish: "publisher",
  withdraw: "publisher",
  restore: "publisher",
  read_audit_log: "admin",
  manage_accounts: "admin",
} as const satisfies Record<string, AccountRole>;

export type Deed = keyof typeof leastRoleFor;
export const deeds = Object.keys(leastRoleFor).filter((word): word is Deed => word in leastRoleFor);

function rankOf(role: string): number {
  return roles.findIndex((known) => known === role);
}

/**
 * True where the role may do the deed. An unknown role, an unknown deed or no role at all may do nothing.
 * The same predicate decides on the server and on the screen.
 * @example may("editor", "publish") // false
 */
export function may(role: string | null | undefined, deed: string): boolean {
  if (!role || !Object.hasOwn(leastRoleFor, deed)) return false;
  const known = deeds.find((word) => word === deed);
  return known !== undefined && rankOf(role) >= rankOf(leastRoleFor[known]) && rankOf(role) >= 0;
}

/** What a person may do with a text that was set aside, theirs or a colleague's: `leave` it for later, put it together with what is stored, or say that it is dealt with. Whose it is goes by the account, because two people may have one name. */
export function mayWithSetAside(
  { accountId, role }: { accountId: string; role: AccountRole },
  author: { accountId: string | null },
): { isOwn: boolean; merge: boolean; leave: boolean; settle: boolean } {
  const [isOwn, merge] = [accountId === author.accountId, may(role, "save_draft")];
  return { isOwn, merge, leave: merge && isOwn, settle: merge && (isOwn || may(role, "settle_conflict")) };
}
