import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { asOfDay } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { supportsAsOf, addressSeenAt, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatCitation, citationStyles } from "@/lib/format/cite";
import { messagesOf } from "@/lib/messages/catalogue";
import type { About, ReaderView } from "./reader-view";
import styles from "./cite-page.module.css";

/** Citations of this page in four styles, each with the address of its present state. */
export function CitePage({ about, view, siteUrl }: { about: About; view: ReaderView; siteUrl: string }) {
  const t = useTranslations("site.cite");
  const { locale } = view;
  const asOf = asOfDay(view.asOf);
  const page = {
    title: about.title,
    site: { en: messagesOf("en").site.name, ko: messagesOf("ko").site.name },
    address: `${siteUrl}${withQuery(addressSeenAt(about.place, locale, asOf, view.seenAt), about.query ?? "")}`,
    asOf,
    accessedOn: seoulDayOf(view.madeAt),
  };
  return (
    <details id="cite" className={`${styles.cite} no-print`}>
      <summary>{t("title")}</summary>
      <p className={styles.note}>{supportsAsOf(about.place) ? t("note") : t("noteLive")}</p>
      <dl id="cite-styles" className={styles.styles}>
        {citationStyles.map((style) => {
          const text = formatCitation(style, page, locale);
          return (
            <div key={style}>
              <dt>{t(style)}</dt>
              <dd>
                <span
                  id={`cite-${style}`}
                  lang={style === "korean" ? "ko" : style === "wikipedia" ? locale : "en"}
                >
                  {text}
                </span>
                <CopyButton
                  of={`cite-${style}`}
                  label={t("copy")}
                  copied={t("copied")}
                  failed={t("notCopied")}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
