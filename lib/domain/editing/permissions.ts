/** The permissions of each role at the desk. */

/** In ascending order: each role includes the permissions of those before it. */
export const roles = ["viewer", "editor", "publisher", "admin"] as const;
export type AccountRole = (typeof roles)[number];

const minRoleFor = {
  /** View the desk: drafts, unverified entries, history. */
  read_desk: "viewer",
  save_draft: "editor",
  discard_draft: "editor",
  /** Have an article read, which writes nothing. */
  read_article: "editor",
  /** Put drafts into a set, or take them out of it. */
  change_set: "editor",
  /** Say that a set is ready to be published. */
  hand_over_set: "editor",
  /** Mark a reader's report as handled. */
  settle_report: "editor",
  /** Send a set back to its editors. */
  return_set: "publisher",
  /** Say when the server publishes a set, or that it no longer does. */
  schedule_set: "publisher",
  /** Confirm with a source that a record is still accurate. */
  check_accuracy: "publisher",
  /** Mark a colleague's stash as handled; for one's own, `save_draft` suffices. */
  settle_conflict: "publisher",
  publish: "publisher",
  withdraw: "publisher",
  restore: "publisher",
  read_audit_log: "admin",
  manage_accounts: "admin",
  manage_webhooks: "admin",
} as const satisfies Record<string, AccountRole>;

export type DeskAction = keyof typeof minRoleFor;
export const deskActions = Object.keys(minRoleFor).filter((word): word is DeskAction => word in minRoleFor);

function rankOf(role: string): number {
  return roles.findIndex((known) => known === role);
}

/**
 * Whether the role permits the action; false for an unknown role or action. The server and the pages use the
 * same predicate.
 * @example can("editor", "publish") // false
 */
export function can(role: string | null | undefined, action: string): boolean {
  if (!role || !Object.hasOwn(minRoleFor, action)) return false;
  const deskAction = deskActions.find((word) => word === action);
  return deskAction !== undefined && rankOf(role) >= rankOf(minRoleFor[deskAction]) && rankOf(role) >= 0;
}

/**
 * Permissions on a stash: to merge it with the stored text, to `leave` it for later, or to mark it as
 * handled. Ownership goes by account, because two people may have the same name.
 */
export function stashPermissions(
  { accountId, role }: { accountId: string; role: AccountRole },
  author: { accountId: string | null },
): { isOwn: boolean; merge: boolean; leave: boolean; settle: boolean } {
  const [isOwn, merge] = [accountId === author.accountId, can(role, "save_draft")];
  return { isOwn, merge, leave: merge && isOwn, settle: merge && (isOwn || can(role, "settle_conflict")) };
}
