import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { AccountLock, DeskAccount } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { formatMoment } from "@/lib/format/dates/desk-times";

/** Whether the account can sign in, and if not, why. */
export function AccountState({
  account,
  locks,
  locale,
}: {
  account: DeskAccount;
  locks: readonly AccountLock[];
  locale: Locale;
}) {
  const t = useTranslations("desk.accounts");
  if (account.isDisabled) return <b>{t("disabled")}</b>;
  const [longest] = locks;
  if (longest) return <b>{t("locked", { time: formatMoment(longest.until, locale) })}</b>;
  return account.hasPassword ? t("active") : <span className="absent">{t("noPassword")}</span>;
}

type Props = {
  accounts: readonly DeskAccount[];
  locks: ReadonlyMap<string, readonly AccountLock[]>;
  locale: Locale;
};

export function AccountTable({ accounts, locks, locale }: Props) {
  const t = useTranslations("desk");
  const heads = [
    t("account.name"),
    t("account.email"),
    t("accounts.role"),
    t("accounts.state"),
    t("accounts.secondFactor"),
    t("accounts.createdAt"),
  ];
  return (
    <DataTable labelledBy="all-accounts" columns={heads}>
      {accounts.map((account) => (
        <tr key={account.id}>
          <th scope="row">
            <a href={`/admin/accounts/${account.id}`}>{account.name}</a>
          </th>
          <td data-label={heads[1]}>{account.email}</td>
          <td data-label={heads[2]}>
            {account.role ? (
              t(`role.${account.role}`)
            ) : (
              <span className="absent">{t("accounts.noRole")}</span>
            )}
          </td>
          <td data-label={heads[3]}>
            <span>
              <AccountState account={account} locks={locks.get(account.id) ?? []} locale={locale} />
            </span>
          </td>
          <td data-label={heads[4]}>{account.hasSecondFactor ? t("accounts.on") : t("accounts.off")}</td>
          <td data-label={heads[5]}>{formatMoment(account.createdAt, locale)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
