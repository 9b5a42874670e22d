import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import type { TalksRecord } from "@/lib/domain/record";
import { referenceNames } from "@/lib/domain/reference-names";
import { siteChangeGroups, type SiteChanges } from "@/lib/domain/site-changes";
import { addressOf } from "@/lib/format/addresses";
import { formatBothZones } from "@/lib/format/dates";
import { type ChangesChoice, changesQuery } from "@/lib/schemas/changes-address";
import { SiteChangeItem } from "./site-change-item";
import styles from "./changes.module.css";

type Props = { site: SiteChanges; choice: ChangesChoice; record: TalksRecord; view: ReaderView };

const changesPerPage = 60;

/** The second axis: what this site changed, by the moment at which it published it. */
export function SiteChangesSection({ site, choice, record, view }: Props) {
  const t = useTranslations("changes.site");
  const { locale } = view;
  const { changes, counts, beginning } = site;
  const pages = Math.max(1, Math.ceil(changes.length / changesPerPage));
  const page = Math.min(choice.page, pages);
  const from = (page - 1) * changesPerPage;
  const shown = changes.slice(from, from + changesPerPage);
  const names = referenceNames(record, locale);
  const to = (number: number) => `${addressOf({ page: "changes" }, locale, null)}${changesQuery({ ...choice, page: number })}#site`;
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
        const items = shown.filter((change) => change.group === group);
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
      {pages > 1 ? (
        <nav className={styles.pages} aria-label={t("pages")}>
          <span>{t("pageOf", { from: from + 1, to: from + shown.length, total: changes.length })}</span>
          {page > 1 ? <a href={to(page - 1)}>{t("previous")}</a> : null}
          {page < pages ? <a href={to(page + 1)}>{t("next")}</a> : null}
        </nav>
      ) : null}
    </Section>
  );
}
