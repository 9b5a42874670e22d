import { useTranslations } from "next-intl";
import { Pager } from "@/components/site/pager";
import type { ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { Section } from "@/components/ui/section";
import { referenceNames } from "@/lib/domain/record/reference-names";
import { siteChangeGroups, type SiteChanges } from "@/lib/domain/changes/site-changes";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { formatBothZones } from "@/lib/format/dates/dates";
import type { OnPage } from "./on-page";
import { SiteChangeItem } from "./site-change-item";
import styles from "./changes.module.css";

type Props = { site: SiteChanges; onPage: OnPage; record: PublicRecord; view: ReaderView };

/** The second axis: what this site changed, by moment of publication. */
export function SiteChangesSection({ site, onPage, record, view }: Props) {
  const t = useTranslations("changes.site");
  const { locale } = view;
  const { changes, counts, beginning } = site;
  const { page, to } = onPage("site", changes);
  const names = referenceNames(record, locale);
  return (
    <Section id="site" title={t("title")}>
      <p className={styles.intro}>{t("intro")}</p>
      {beginning ? (
        <p className={styles.beginning}>
          {t("beginning", {
            when: formatBothZones(beginning.at, locale),
            issues: beginning.records.issue,
            developments: beginning.records.development,
            events: beginning.records.event,
            trips: beginning.records.trip,
            officials: beginning.records.official,
            sources: beginning.records.source,
          })}
        </p>
      ) : null}
      {changes.length === 0 ? <p className="absent">{t("none")}</p> : null}
      {siteChangeGroups.map((group) => {
        const items = page.items.filter((change) => change.group === group);
        if (items.length === 0) return null;
        return (
          <div key={group}>
            <h3 id={`site-${group}`} className={styles.part}>
              {t(`group.${group}`)} {counts[group]}
            </h3>
            <ul className={styles.items}>
              {items.map((change) => (
                <li key={change.seq}>
                  <SiteChangeItem change={change} names={names} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Pager
        page={page}
        to={to}
        name={t("title")}
        locale={locale}
        files={[pageAsJson(view, { page: "changes" })]}
      />
    </Section>
  );
}
