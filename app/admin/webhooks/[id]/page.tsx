import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { DeliveryTable } from "@/components/desk/delivery-table";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ButtonForm, ResubmitButton } from "@/components/desk/form/button-form";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import { removeWebhookAction, switchWebhookAction, testWebhookAction } from "@/lib/actions/webhooks";
import { requestLanguage } from "@/lib/auth/desk-language";
import { findWebhook, listDeliveries } from "@/lib/db/webhooks/webhooks";
import type { Locale } from "@/lib/domain/record/record";
import type { Webhook, WebhookDelivery } from "@/lib/domain/webhooks/webhook";
import { messagesOf } from "@/lib/messages/catalogue";
import { webhookNotices } from "@/lib/schemas/forms/webhook-form";
import { processWebhookSecret } from "@/lib/webhooks/webhook-secret";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import account from "@/components/desk/account.module.css";
import form from "@/components/desk/form.module.css";
import styles from "@/components/desk/webhook.module.css";

const maxDeliveries = 50;
const placeOf = (id: string) => `/admin/webhooks/${encodeURIComponent(id)}`;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.nav.webhooks };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams];
  return renderDeskPage(
    { section: "webhooks", here: placeOf(id), action: "manage_webhooks" },
    async ({ locale }) => {
      const webhook = await findWebhook(id);
      if (!webhook) notFound();
      const shown = {
        webhook,
        deliveries: await listDeliveries(id, maxDeliveries),
        secret: processWebhookSecret(id),
        done: webhookNotices.find((word) => word === done) ?? null,
      };
      return (
        <DeskMessages locale={locale}>
          <OneWebhook {...shown} locale={locale} />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        {[testWebhookAction, switchWebhookAction, removeWebhookAction].map((action, index) => (
          <ResubmitButton key={index} action={action} place={placeOf(id)} />
        ))}
      </DeskMessages>
    ),
  );
}

type Shown = {
  webhook: Webhook;
  deliveries: WebhookDelivery[];
  secret: string;
  done: (typeof webhookNotices)[number] | null;
  locale: Locale;
};

function OneWebhook({ webhook: { id, url, isEnabled }, deliveries, secret, done, locale }: Shown) {
  const t = useTranslations("desk.webhooks");
  const place = placeOf(id);
  return (
    <>
      <PageHead title={url}>
        <p>
          {t("state")}: {isEnabled ? t("on") : t("off")}
        </p>
      </PageHead>
      {done ? (
        <p role="status" className={account.done}>
          {t(`done.${done}`)}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <ButtonForm action={testWebhookAction} place={place} holds={{ webhook: id }}>
          <button className={`${form.button} ${form.strong}`}>{t("test")}</button>
        </ButtonForm>
        <ButtonForm
          action={switchWebhookAction}
          place={place}
          holds={{ webhook: id, enabled: isEnabled ? 0 : 1 }}
        >
          <button className={form.button}>{isEnabled ? t("switchOff") : t("switchOn")}</button>
        </ButtonForm>
        <ButtonForm action={removeWebhookAction} place={place} holds={{ webhook: id }}>
          <button className={`${form.button} ${account.danger}`}>{t("remove")}</button>
        </ButtonForm>
      </div>
      <Section id="secret" title={t("secret")}>
        <p>{t("secretHint")}</p>
        <details>
          <summary>{t("secret")}</summary>
          <code className={styles.secret}>{secret}</code>
        </details>
      </Section>
      <Section id="deliveries" title={t("deliveries")}>
        {deliveries.length === 0 ? (
          <p className="absent">{t("noDeliveries")}</p>
        ) : (
          <>
            <p>{t("deliveriesHint", { max: maxDeliveries })}</p>
            <DeliveryTable deliveries={deliveries} locale={locale} />
          </>
        )}
      </Section>
    </>
  );
}
