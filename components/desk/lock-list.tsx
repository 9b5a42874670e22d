import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { removeLocksAction } from "@/lib/actions/accounts";
import type { AccountLock } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import styles from "./account.module.css";
import form from "./form.module.css";

/** The locks of an account after too many failed sign-ins, with a button that removes them. */
export function LockList({
  accountId,
  locks,
  locale,
}: {
  accountId: string;
  locks: readonly AccountLock[];
  locale: Locale;
}) {
  const t = useTranslations("desk.accounts");
  const heads = [t("lockColumns.what"), t("lockColumns.from"), t("lockColumns.until")];
  if (locks.length === 0) return <p className="absent">{t("noLocks")}</p>;
  return (
    <>
      <DataTable labelledBy="locks" columns={heads}>
        {locks.map(({ id, action, client, isKnownBrowser, until }) => (
          <tr key={id}>
            <th scope="row">{t(`lockAction.${action}`)}</th>
            <td data-label={heads[1]}>
              {client !== null
                ? t("lockFrom.client", { client })
                : t(isKnownBrowser ? "lockFrom.browser" : "lockFrom.everyone")}
            </td>
            <td data-label={heads[2]}>{formatMoment(until, locale)}</td>
          </tr>
        ))}
      </DataTable>
      <ButtonForm
        action={removeLocksAction}
        place={`/admin/accounts/${encodeURIComponent(accountId)}`}
        holds={{ account: accountId }}
        className={`${form.form} ${styles.narrow}`}
      >
        <p className={form.hint}>{t("liftHint")}</p>
        <div className={form.buttons}>
          <button className={`${form.button} ${form.strong}`}>{t("lift")}</button>
        </div>
      </ButtonForm>
    </>
  );
}
