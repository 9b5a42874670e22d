import type { Metadata } from "next";
import { accountAddress } from "@/lib/format/addresses/desk-addresses";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChangeAccessForm, ChangeRoleForm, CreateLinkForm } from "@/components/desk/account-forms";
import { AccountState } from "@/components/desk/account-table";
import { ChangeNameForm } from "@/components/desk/change-name-form";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ButtonForm, ResubmitButton } from "@/components/desk/form/button-form";
import { LockList } from "@/components/desk/lock-list";
import { SessionList } from "@/components/desk/session-list";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { endSessionsAction, removeLocksAction, removeSecondFactorAction } from "@/lib/actions/accounts";
import { requestLanguage } from "@/lib/auth/desk-language";
import { requestSession } from "@/lib/auth/desk-request";
import { findAccount } from "@/lib/db/accounts/desk-accounts";
import { listAccountLocks } from "@/lib/db/accounts/sign-in-limits";
import { listSessions } from "@/lib/db/accounts/desk-sessions";
import { linkHours } from "@/lib/db/accounts/one-time-links";
import type { AccountLock, DeskAccount, DeskSession } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { type AccountNotice, accountNotices } from "@/lib/schemas/forms/account-notice";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";
import form from "@/components/desk/form.module.css";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.nav.accounts };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams];
  const place = { section: "accounts", here: accountAddress(id), action: "manage_accounts" } as const;
  return renderDeskPage(
    place,
    async ({ editor, locale, at }) => {
      const account = await findAccount(id);
      if (!account) notFound();
      const known = accountNotices.find((word) => word === done) ?? null;
      const locks = (await listAccountLocks(at)).get(id) ?? [];
      const shown = {
        account,
        locks,
        sessions: await listSessions(id),
        current: await requestSession(),
        isSelf: editor.accountId === id,
      };
      return (
        <DeskMessages locale={locale}>
          <Account {...shown} done={known} locale={locale} />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ChangeNameForm accountId={id} name="" place={accountAddress(id)} isSent />
        <ChangeRoleForm id={id} role={null} isSent />
        <CreateLinkForm id={id} name="" hours={linkHours} isSent />
        <ChangeAccessForm id={id} isDisabled={false} isSent />
        {[removeSecondFactorAction, removeLocksAction, endSessionsAction].map((action, index) => (
          <ResubmitButton key={index} action={action} place={accountAddress(id)} />
        ))}
      </DeskMessages>
    ),
  );
}

type Shown = {
  account: DeskAccount;
  locks: AccountLock[];
  sessions: DeskSession[];
  current: string | null;
  isSelf: boolean;
  done: AccountNotice | null;
  locale: Locale;
};

function Account({ account, locks, sessions, current, isSelf, done, locale }: Shown) {
  const t = useTranslations("desk");
  const { id, name, isDisabled } = account;
  const place = accountAddress(id);
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
          <AccountState account={account} locks={locks} locale={locale} />
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
        <Section id="name" title={t("account.name")}>
          <div className={styles.narrow}>
            <ChangeNameForm accountId={id} name={name} place={place} />
          </div>
        </Section>
        <Section id="role" title={t("accounts.role")}>
          <ChangeRoleForm id={id} role={account.role} />
        </Section>
        <Section id="link" title={t("accounts.link")}>
          {isDisabled ? (
            <p className="absent">{t("accounts.linkDisabled")}</p>
          ) : (
            <CreateLinkForm id={id} name={name} hours={linkHours} />
          )}
        </Section>
        <Section id="access" title={t("accounts.state")}>
          <ChangeAccessForm id={id} isDisabled={isDisabled} />
        </Section>
        <Section id="second-factor" title={t("accounts.secondFactor")}>
          {account.hasSecondFactor ? (
            <ButtonForm
              action={removeSecondFactorAction}
              place={place}
              holds={{ account: id }}
              className={`${form.form} ${styles.narrow}`}
            >
              <p className={form.hint}>{t("accounts.removeFactorHint")}</p>
              <div className={form.buttons}>
                <button className={`${form.button} ${styles.danger}`}>{t("accounts.removeFactor")}</button>
              </div>
            </ButtonForm>
          ) : (
            <p className="absent">{t("accounts.noFactor")}</p>
          )}
        </Section>
      </div>
      <Section id="locks" title={t("accounts.locks")}>
        <LockList accountId={id} locks={locks} locale={locale} />
      </Section>
      <Section id="sessions" title={t("accounts.sessions")}>
        <SessionList accountId={id} place={place} sessions={sessions} current={current} locale={locale} />
      </Section>
    </>
  );
}
