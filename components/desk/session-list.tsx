import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { endSessionsAction } from "@/lib/actions/accounts";
import type { DeskSession } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { browserName } from "@/lib/format/browser-name";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import styles from "./account.module.css";
import form from "./form.module.css";

type Props = {
  accountId: string;
  /** The address of the page. */
  place: string;
  sessions: readonly DeskSession[];
  /** The session of this request. */
  current: string | null;
  locale: Locale;
};

/** The browsers signed in to an account, each with a button that ends its session. */
export function SessionList({ accountId, place, sessions, current, locale }: Props) {
  const t = useTranslations("desk.accounts");
  const heads = [t("browser"), t("signedInAt"), t("endsAt"), t("address"), t("end")];
  if (sessions.length === 0) return <p className="absent">{t("noSessions")}</p>;
  const others = sessions.filter(({ id }) => id !== current);
  return (
    <>
      <DataTable labelledBy="sessions" columns={heads}>
        {sessions.map((session) => {
          const browser = session.browser === null ? t("unknown") : browserName(session.browser);
          return (
            <tr key={session.id}>
              <th scope="row">
                {browser}
                {session.id === current ? ` (${t("thisOne")})` : null}
              </th>
              <td data-label={heads[1]}>{formatMoment(session.createdAt, locale)}</td>
              <td data-label={heads[2]}>{formatMoment(session.expiresAt, locale)}</td>
              <td data-label={heads[3]}>
                {session.address ?? <span className="absent">{t("unknown")}</span>}
              </td>
              <td data-label={heads[4]}>
                {session.id === current ? (
                  <span className="absent">{t("useSignOut")}</span>
                ) : (
                  <ButtonForm
                    action={endSessionsAction}
                    place={place}
                    holds={{ account: accountId, session: session.id }}
                  >
                    <button className={form.button}>
                      {t("end")}{" "}
                      <span className="visually-hidden">
                        {t("endWhich", { browser, time: formatMoment(session.createdAt, locale) })}
                      </span>
                    </button>
                  </ButtonForm>
                )}
              </td>
            </tr>
          );
        })}
      </DataTable>
      {others.length > 1 ? (
        <ButtonForm
          action={endSessionsAction}
          place={place}
          holds={{ account: accountId, session: "others" }}
        >
          <p className={styles.all}>
            <button className={`${form.button} ${form.strong}`}>
              {others.length < sessions.length ? t("endOthers") : t("endAll")}
            </button>
          </p>
        </ButtonForm>
      ) : null}
    </>
  );
}
