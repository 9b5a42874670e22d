import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChangeAccessForm, ChangeRoleForm, MakeLinkForm } from "@/components/desk/account-forms";
import { AccountState } from "@/components/desk/account-table";
import { DeskWords } from "@/components/desk/desk-words";
import { SessionList } from "@/components/desk/session-list";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { removeSecondFactorAction } from "@/lib/actions/accounts";
import { visitingLanguage } from "@/lib/auth/desk-language";
import { visitingSession } from "@/lib/auth/desk-visit";
import { findAccount } from "@/lib/db/desk-accounts";
import { listSessions } from "@/lib/db/desk-sessions";
import { linkHours } from "@/lib/db/one-time-links";
import type { DeskAccount, DeskSession } from "@/lib/domain/desk-account";
import type { Locale } from "@/lib/domain/record";
import { formatMoment } from "@/lib/format/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { type AccountDone, accountsDone } from "@/lib/schemas/account-done";
import { deskPage } from "../../desk-page";
import styles from "@/components/desk/account.module.css";
import form from "@/components/desk/form.module.css";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await visitingLanguage()).desk.nav.accounts };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams];
  const place = { section: "accounts", here: `/admin/accounts/${encodeURIComponent(id)}`, deed: "manage_accounts" } as const;
  return deskPage(place, async ({ editor, locale }) => {
    const account = await findAccount(id);
    if (!account) notFound();
    const known = accountsDone.find((word) => word === done) ?? null;
    const shown = { account, sessions: await listSessions(id), current: await visitingSession(), isSelf: editor.accountId === id };
    return (
      <DeskWords locale={locale}>
        <Account {...shown} done={known} locale={locale} />
      </DeskWords>
    );
  });
}

type Shown = { account: DeskAccount; sessions: DeskSession[]; current: string | null; isSelf: boolean; done: AccountDone | null; locale: Locale };

function Account({ account, sessions, current, isSelf, done, locale }: Shown) {
  const t = useTranslations("desk");
  const { id, name, isDisabled } = account;
  return (
    <>
      <PageHead title={name}>{isSelf ? t("accounts.isSelf") : null}</PageHead>
      {done ? (
        <p role="status" className={styles.done}>
          {t(`accounts.done.${done}`)}
        </p>
      ) : null}
      <dl className={styles.facts}>
        <dt>{t("account.email")}</dt>
        <dd>{account.email}</dd>
        <dt>{t("accounts.role")}</dt>
        <dd>{account.role ? t(`role.${account.role}`) : t("accounts.noRole")}</dd>
        <dt>{t("accounts.state")}</dt>
        <dd>
          <AccountState account={account} />
        </dd>
        <dt>{t("accounts.secondFactor")}</dt>
        <dd>{account.hasSecondFactor ? t("accounts.on") : t("accounts.off")}</dd>
        <dt>{t("accounts.createdAt")}</dt>
        <dd>{formatMoment(account.createdAt, locale)}</dd>
        <dt>{t("nav.log")}</dt>
        <dd>
          <a href={`/admin/log?type=account&id=${id}`}>{t("accounts.itsLog")}</a>
        </dd>
      </dl>
      <div className={styles.parts}>
        <Section id="role" title={t("accounts.role")}>
          <ChangeRoleForm id={id} role={account.role} />
        </Section>
        <Section id="link" title={t("accounts.link")}>
          {isDisabled ? <p className="absent">{t("accounts.linkDisabled")}</p> : <MakeLinkForm id={id} name={name} hours={linkHours} />}
        </Section>
        <Section id="access" title={t("accounts.state")}>
          <ChangeAccessForm id={id} isDisabled={isDisabled} />
        </Section>
        <Section id="second-factor" title={t("accounts.secondFactor")}>
          {account.hasSecondFactor ? (
            <form action={removeSecondFactorAction.bind(null, id)} className={`${form.form} ${styles.narrow}`}>
              <p className={form.hint}>{t("accounts.removeFactorHint")}</p>
              <div className={form.buttons}>
                <button className={`${form.button} ${styles.danger}`}>{t("accounts.removeFactor")}</button>
              </div>
            </form>
          ) : (
            <p className="absent">{t("accounts.noFactor")}</p>
          )}
        </Section>
      </div>
      <Section id="sessions" title={t("accounts.sessions")}>
        <SessionList accountId={id} sessions={sessions} current={current} locale={locale} />
      </Section>
    </>
  );
}
