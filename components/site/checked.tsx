import { useTranslations } from "next-intl";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { Locale } from "@/lib/domain/record/record";
import { titleLanguage } from "@/lib/domain/sources/source-list";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import styles from "./checked.module.css";

type Props = { check: PublishedCheck; locale: Locale; lookup: Lookup };

/** When the record was last verified, by which source, and whether it has changed since. */
export function AccuracyCheckNote({ check, locale, lookup }: Props) {
  const t = useTranslations("corrections.checked");
  const source = lookup.sources.get(check.sourceId);
  const address = addressOf({ page: "source", id: check.sourceId }, locale, null);
  const changed = check.changedAt
    ? ` ${t("changed", { when: formatBothZones(check.changedAt, locale) })}`
    : "";
  return (
    <p className={styles.checked}>
      {t("verified", { when: formatBothZones(check.checkedAt, locale) })}{" "}
      {source ? (
        <>
          {t("by")}{" "}
          <a href={address} lang={titleLanguage(source)}>
            {source.title}
          </a>
        </>
      ) : (
        <a href={address}>{t("bySourceGone")}</a>
      )}
      {check.locator ? ` (${check.locator})` : null}.{changed}
    </p>
  );
}
