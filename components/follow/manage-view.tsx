import { useTranslations } from "next-intl";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { PageHead } from "@/components/site/page-head";
import type { AlertSettings } from "@/lib/domain/alerts/alert-settings";
import type { Locale } from "@/lib/domain/record/record";
import { followAddress, followExportAddress } from "@/lib/format/addresses/follow-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { timeZones } from "@/lib/format/time-zones";
import styles from "./follow.module.css";
import { linkWords, settingsWords } from "./follow-words";
import { EndForm, SettingsForm } from "./link-forms";

type Props = {
  subscriber: AlertSettings & { address: string; suppressedAt: Date | null };
  follows: readonly { id: string; name: string; isConfirmed: boolean }[];
  /** What has just been done. */
  done: "confirmed" | "saved" | null;
  token: string;
  locale: Locale;
};

/** What is stored about a subscriber: to see, change, download or delete. */
export function ManageView({ subscriber, follows, done, token, locale }: Props) {
  const t = useTranslations("follow");
  const posting = useSubmissionMessages();
  const { address, suppressedAt, ...settings } = subscriber;
  const link = { token, locale };
  return (
    <article className={styles.page}>
      <PageHead title={t("manageTitle")}>
        <p>{t("manageText", { address })}</p>
      </PageHead>
      <div className={styles.text}>
        {done ? (
          <p className={styles.done} role="status">
            {t(done)}
          </p>
        ) : null}
        {suppressedAt ? (
          <p className={styles.done}>
            {t("suppressed", { date: formatMoment(suppressedAt, locale, settings.zone) })}
          </p>
        ) : null}
      </div>
      <SettingsForm
        {...link}
        words={linkWords(posting, t("save"), locale)}
        settings={{ ...settingsWords(locale), follows: t("follows"), followsHint: t("followsHint") }}
        follows={follows.map(({ id, name, isConfirmed }) => ({
          id,
          name: isConfirmed ? name : t("unconfirmed", { name }),
        }))}
        zones={timeZones}
        values={settings}
      />
      <p>
        <a href={followAddress(null, locale)}>{t("more")}</a>
      </p>
      <h2>{t("exportTitle")}</h2>
      <p>
        <a href={followExportAddress(token, locale)} download>
          {t("export")}
        </a>
      </p>
      <h2>{t("endTitle")}</h2>
      <p>{t("endText")}</p>
      <EndForm {...link} words={linkWords(posting, t("end"), locale)} />
    </article>
  );
}
