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

export type DeskAction = keyof typeof leastRoleFor;
export const deskActions = Object.keys(leastRoleFor).filter((word): word is DeskAction => word in leastRoleFor);

function rankOf(role: string): number {
  return roles.findIndex((known) => known === role);
}

/**
 * True where the role may do the action. An unknown role, an unknown action or no role at all may do nothing.
 * The same predicate decides on the server and on the screen.
 * @example can("editor", "publish") // false
 */
export function can(role: string | null | undefined, action: string): boolean {
  if (!role || !Object.hasOwn(leastRoleFor, action)) return false;
  const known = deskActions.find((word) => word === action);
  return known !== undefined && rankOf(role) >= rankOf(leastRoleFor[known]) && rankOf(role) >= 0;
}

/** What a person may do with a text that was set aside, theirs or a colleague's: `leave` it for later, put it together with what is stored, or say that it is dealt with. Whose it is goes by the account, because two people may have one name. */
export function stashPermissions(
  { accountId, role }: { accountId: string; role: AccountRole },
  author: { accountId: string | null },
): { isOwn: boolean; merge: boolean; leave: boolean; settle: boolean } {
  const [isOwn, merge] = [accountId === author.accountId, can(role, "save_draft")];
  return { isOwn, merge, leave: merge && isOwn, settle: merge && (isOwn || can(role, "settle_conflict")) };
}
