import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { AccountTable } from "@/components/desk/account-table";
import { DeskMessages } from "@/components/desk/desk-messages";
import { NewAccountForm } from "@/components/desk/new-account-form";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listAccounts } from "@/lib/db/accounts/desk-accounts";
import { listAccountLocks } from "@/lib/db/accounts/sign-in-limits";
import { linkHours } from "@/lib/db/accounts/one-time-links";
import { type AccountLock, type DeskAccount, isActiveAdmin } from "@/lib/domain/editing/desk-account";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.nav.accounts };
}

export default async function Page() {
  return renderDeskPage(
    { section: "accounts", here: "/admin/accounts", action: "manage_accounts" },
    async ({ locale, at }) => (
      <Accounts accounts={await listAccounts()} locks={await listAccountLocks(at)} locale={locale} />
    ),
    (locale) => (
      <DeskMessages locale={locale}>
        <NewAccountForm hours={linkHours} isSent />
      </DeskMessages>
    ),
  );
}

function Accounts({
  accounts,
  locks,
  locale,
}: {
  accounts: DeskAccount[];
  locks: Map<string, AccountLock[]>;
  locale: Locale;
}) {
  const t = useTranslations("desk.accounts");
  return (
    <>
      <PageHead
        title={t("title", { count: accounts.length, admins: accounts.filter(isActiveAdmin).length })}
      />
      <Section id="all-accounts" title={t("all")}>
        <AccountTable accounts={accounts} locks={locks} locale={locale} />
      </Section>
      <p>
        <a href="/admin/accounts/tokens">{t("tokens")}</a>
      </p>
      <Section id="new-account" title={t("newAccount")}>
        <div className={styles.narrow}>
          <DeskMessages locale={locale}>
            <NewAccountForm hours={linkHours} />
          </DeskMessages>
        </div>
      </Section>
    </>
  );
}
