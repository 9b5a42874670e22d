/** Tokens of programs that write: what each scope allows, and with which rights a token acts. */
import type { AccountRole, DeskAction } from "./permissions";
import { roles } from "./permissions";

/** In ascending order: each scope includes what those before it allow. */
export const tokenScopes = ["draft", "publish"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** The days after which a token expires; 0 for never. */
export const tokenDays = [30, 90, 365, 0] as const;
export type TokenDays = (typeof tokenDays)[number];

/** The actions of the desk's JSON API. To withdraw and to restore is a person's decision. */
const actionsOf: Record<TokenScope, readonly DeskAction[]> = {
  draft: ["read_desk", "save_draft", "discard_draft"],
  publish: ["read_desk", "save_draft", "discard_draft", "publish"],
};

export function scopeAllows(scope: TokenScope, action: DeskAction): boolean {
  return actionsOf[scope].includes(action);
}

const roleOfScope: Record<TokenScope, AccountRole> = { draft: "editor", publish: "publisher" };

/** The lower of the role that the scope asks for and the one that the token's account has now. */
export function roleOfToken(scope: TokenScope, accountRole: AccountRole): AccountRole {
  const ofScope = roleOfScope[scope];
  return roles.indexOf(accountRole) < roles.indexOf(ofScope) ? accountRole : ofScope;
}

type TokenState = "active" | "expired" | "ended" | "account_disabled";

/** A token without its secret. */
export type DeskToken = {
  id: string;
  name: string;
  scope: TokenScope;
  /** The account that made it, with whose rights it acts at most. */
  account: { id: string; name: string; role: AccountRole | null; isDisabled: boolean };
  createdAt: Date;
  expiresAt: Date | null;
  endedAt: Date | null;
  /** To the minute; null where it was never used. */
  lastUsedAt: Date | null;
};

export function tokenState(
  { endedAt, expiresAt, account }: Pick<DeskToken, "endedAt" | "expiresAt" | "account">,
  at: Date,
): TokenState {
  if (endedAt !== null) return "ended";
  if (expiresAt !== null && expiresAt <= at) return "expired";
  return account.isDisabled ? "account_disabled" : "active";
}

/** The name in the history and the log: that of the program, and of the account it acts for. */
export function tokenAuthor({ name, account }: Pick<DeskToken, "name" | "account">): string {
  return `${name} (${account.name})`;
}
