import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { WebhookDelivery } from "@/lib/domain/webhooks/webhook";
import type { Locale } from "@/lib/domain/record/record";
import { formatExactMoment, formatMoment } from "@/lib/format/dates/desk-times";
import styles from "./webhook.module.css";

type Props = { deliveries: readonly WebhookDelivery[]; locale: Locale };

/** What a webhook was sent, and what it answered. */
export function DeliveryTable({ deliveries, locale }: Props) {
  const t = useTranslations("desk.webhooks");
  const heads = [t("time"), t("event"), t("result"), t("answer"), t("body")];
  return (
    <DataTable labelledBy="deliveries" columns={heads}>
      {deliveries.map(({ id, createdAt, event, state, attempts, dueAt, answer, answeredAt, ...texts }) => (
        <tr key={id}>
          <th scope="row">{formatExactMoment(createdAt, locale)}</th>
          <td data-label={heads[1]}>{t(`events.${event}`)}</td>
          <td data-label={heads[2]}>{t(state, { attempts, time: formatMoment(dueAt, locale) })}</td>
          <td data-label={heads[3]}>
            {answeredAt === null ? "" : (answer ?? <span className="absent">{t("noAnswer")}</span>)}
          </td>
          <td data-label={heads[4]}>
            <details>
              <summary>{id}</summary>
              <pre className={styles.text}>{texts.body}</pre>
              {texts.answerText ? <pre className={styles.text}>{texts.answerText}</pre> : null}
            </details>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
