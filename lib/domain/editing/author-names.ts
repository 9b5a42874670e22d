/** Tells authors of one name apart. */
import { toNfkc } from "@/lib/domain/text/unicode-normalisation";

export type Author = { accountId: string | null; who: string };

/** An account with every name that it has or had. */
type NamedAccount = { id: string; email: string; names: readonly string[] };

/** What a reader takes for the same name: without case, invisible characters and widths. */
function sameForReaders(name: string): string {
  return toNfkc(name)
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/**
 * Returns the name of an author as the desk shows it: the one of the time, and with it the account's e-mail
 * address where another account has or had that name. That of a program contains its account's name.
 */
export function authorNames(accounts: readonly NamedAccount[]): (author: Author) => string {
  const holders = new Map<string, Set<string>>();
  for (const { id, names } of accounts)
    for (const name of names.map(sameForReaders))
      holders.set(name, (holders.get(name) ?? new Set<string>()).add(id));
  const shared = new Map(
    accounts.map(({ id, email, names }) => [
      id,
      { email, names: names.map(sameForReaders).filter((name) => (holders.get(name)?.size ?? 0) > 1) },
    ]),
  );
  return ({ accountId, who }) => {
    const account = accountId === null ? undefined : shared.get(accountId);
    const written = sameForReaders(who);
    return account?.names.some((name) => written === name || written.endsWith(`(${name})`))
      ? `${who} (${account.email})`
      : who;
  };
}
