import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ResubmitButton } from "@/components/desk/form/button-form";
import { NewTokenForm } from "@/components/desk/new-token-form";
import { TokenTable } from "@/components/desk/token-table";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { endTokenAction } from "@/lib/actions/tokens";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listTokens } from "@/lib/db/accounts/desk-tokens";
import type { DeskToken } from "@/lib/domain/editing/token";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";

const place = "/admin/accounts/tokens";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.tokens.title };
}

export default async function Page({ searchParams }: Props) {
  const { done } = await searchParams;
  return renderDeskPage(
    { section: "accounts", here: place, action: "manage_accounts" },
    async ({ locale, at }) => (
      <DeskMessages locale={locale}>
        <Tokens tokens={await listTokens()} at={at} isEnded={done === "ended"} locale={locale} />
      </DeskMessages>
    ),
    (locale) => (
      <DeskMessages locale={locale}>
        <NewTokenForm isSent />
        <ResubmitButton action={endTokenAction} place={place} />
      </DeskMessages>
    ),
  );
}

type TokensProps = { tokens: DeskToken[]; at: Date; isEnded: boolean; locale: Locale };

function Tokens({ tokens, at, isEnded, locale }: TokensProps) {
  const t = useTranslations("desk.tokens");
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("intro")}</p>
      </PageHead>
      {isEnded ? (
        <p role="status" className={styles.done}>
          {t("ended")}
        </p>
      ) : null}
      <Section id="all-tokens" title={t("all")}>
        <TokenTable tokens={tokens} place={place} at={at} locale={locale} />
      </Section>
      <Section id="new-token" title={t("new")}>
        <div className={styles.narrow}>
          <NewTokenForm />
        </div>
      </Section>
    </>
  );
}
