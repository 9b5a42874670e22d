import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { DeskMessages } from "@/components/desk/desk-messages";
import { NewWebhookForm } from "@/components/desk/new-webhook-form";
import { PageHead } from "@/components/site/page-head";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listWebhooks } from "@/lib/db/webhooks/webhooks";
import type { Locale } from "@/lib/domain/record/record";
import type { Webhook } from "@/lib/domain/webhooks/webhook";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import styles from "@/components/desk/account.module.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.nav.webhooks };
}

export default async function Page({ searchParams }: Props) {
  const { done } = await searchParams;
  return renderDeskPage(
    { section: "webhooks", here: "/admin/webhooks", action: "manage_webhooks" },
    async ({ locale }) => (
      <Webhooks webhooks={await listWebhooks()} isRemoved={done === "removed"} locale={locale} />
    ),
    (locale) => (
      <DeskMessages locale={locale}>
        <NewWebhookForm isSent />
      </DeskMessages>
    ),
  );
}

type Shown = { webhooks: Webhook[]; isRemoved: boolean; locale: Locale };

function Webhooks({ webhooks, isRemoved, locale }: Shown) {
  const t = useTranslations("desk.webhooks");
  const heads = [t("url"), t("state"), t("createdAt")];
  return (
    <>
      <PageHead title={t("title", { count: webhooks.length })}>
        <p>{t("intro")}</p>
      </PageHead>
      {isRemoved ? (
        <p role="status" className={styles.done}>
          {t("done.removed")}
        </p>
      ) : null}
      {webhooks.length === 0 ? null : (
        <Section id="all-webhooks" title={t("all")}>
          <DataTable labelledBy="all-webhooks" columns={heads}>
            {webhooks.map(({ id, url, isEnabled, createdAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/webhooks/${id}`}>{url}</a>
                </th>
                <td data-label={heads[1]}>{isEnabled ? t("on") : t("off")}</td>
                <td data-label={heads[2]}>{formatMoment(createdAt, locale)}</td>
              </tr>
            ))}
          </DataTable>
        </Section>
      )}
      <Section id="new-webhook" title={t("new")}>
        <div className={styles.narrow}>
          <DeskMessages locale={locale}>
            <NewWebhookForm />
          </DeskMessages>
        </div>
      </Section>
    </>
  );
}
