import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { reportAddress } from "@/lib/format/addresses/report-address";
import styles from "./correction-policy.module.css";

const parts = ["correction", "withdrawal", "clarification", "development", "editorial"] as const;

/** What counts as a correction, how it is published, and how a reader requests one. */
export function CorrectionPolicy({ locale }: { locale: Locale }) {
  const t = useTranslations("corrections.policy");
  return (
    <Section id="policy" title={t("title")}>
      <div className={styles.policy}>
        {parts.map((part) => (
          <p key={part}>{t(part)}</p>
        ))}
        <p>
          {t.rich("howTo", {
            report: (chunks) => <a href={reportAddress({ page: "corrections" }, locale)}>{chunks}</a>,
            about: (chunks) => <a href={addressOf({ page: "about" }, locale, null)}>{chunks}</a>,
          })}
        </p>
      </div>
    </Section>
  );
}
