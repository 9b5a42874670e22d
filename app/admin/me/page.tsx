import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChangeNameForm } from "@/components/desk/change-name-form";
import { ChangePasswordForm } from "@/components/desk/change-password-form";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ResubmitButton } from "@/components/desk/form/button-form";
import { SecondFactorForm } from "@/components/desk/second-factor-form";
import { SessionList } from "@/components/desk/session-list";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { endSessionsAction } from "@/lib/actions/accounts";
import { requestLanguage } from "@/lib/auth/desk-language";
import { requestSession } from "@/lib/auth/desk-request";
import { countBackupCodes } from "@/lib/auth/own-account";
import { processAuth } from "@/lib/auth/process-auth";
import { findAccount } from "@/lib/db/accounts/desk-accounts";
import { listSessions } from "@/lib/db/accounts/desk-sessions";
import type { DeskAccount, DeskSession } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.me.title };
}

export default async function Page({ searchParams }: Props) {
  const { done } = await searchParams;
  return renderDeskPage(
    { section: "me", here: "/admin/me" },
    async ({ editor, locale }) => {
      const account = await findAccount(editor.accountId);
      if (!account) notFound();
      const codesLeft = await countBackupCodes(processAuth(), account);
      const shown = {
        account,
        codesLeft,
        sessions: await listSessions(account.id),
        current: await requestSession(),
      };
      return (
        <DeskMessages locale={locale}>
          <Me {...shown} done={done === "sessions" || done === "name" ? done : null} locale={locale} />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ChangeNameForm accountId={null} name="" place="/admin/me" isSent />
        <ChangePasswordForm email="" isSent />
        <SecondFactorForm codesLeft={null} isSent />
        <ResubmitButton action={endSessionsAction} place="/admin/me" />
      </DeskMessages>
    ),
  );
}

type Shown = {
  account: DeskAccount;
  codesLeft: number | null;
  sessions: DeskSession[];
  current: string | null;
  done: "sessions" | "name" | null;
  locale: Locale;
};

function Me({ account, codesLeft, sessions, current, done, locale }: Shown) {
  const t = useTranslations("desk");
  return (
    <>
      <PageHead title={t("me.title")} />
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
      </dl>
      <div className={styles.parts}>
        <Section id="name" title={t("account.name")}>
          <ChangeNameForm accountId={null} name={account.name} place="/admin/me" />
        </Section>
        <Section id="password" title={t("me.password")}>
          <ChangePasswordForm email={account.email} />
        </Section>
        <Section id="second-factor" title={t("accounts.secondFactor")}>
          <SecondFactorForm codesLeft={codesLeft} />
        </Section>
      </div>
      <Section id="sessions" title={t("me.sessions")}>
        <SessionList
          accountId={account.id}
          place="/admin/me"
          sessions={sessions}
          current={current}
          locale={locale}
        />
      </Section>
    </>
  );
}
