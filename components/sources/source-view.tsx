import { useTranslations } from "next-intl";
import { Crumbs } from "@/components/site/crumbs";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/lookup";
import type { Source, TalksRecord } from "@/lib/domain/record";
import { restingCount, restingOn } from "@/lib/domain/resting";
import { addressOf } from "@/lib/format/addresses";
import { RestingClaims } from "./resting-claims";
import { RestingDevelopments, RestingLinks } from "./resting-on-issues";
import { RestingEvents, RestingTrips } from "./resting-on-meetings";
import { RestingRoles } from "./resting-roles";
import { SourceFacts } from "./source-facts";
import { SourceTitle } from "./source-title";
import styles from "./sources.module.css";

type Props = { source: Source; record: TalksRecord; view: ReaderView };

/** One source: what it is, how much of it was read, where it is found, and everything that rests on it. */
export function SourceView({ source, record, view }: Props) {
  const t = useTranslations("sources");
  const nav = useTranslations("site.nav");
  const { locale } = view;
  const resting = restingOn(source.id, record);
  const lookup = lookupOf(record);
  const parts = [
    { id: "developments", count: resting.developments.length },
    { id: "claims", count: resting.claims.length },
    { id: "links", count: resting.links.length },
    { id: "roles", count: resting.roles.length },
    { id: "events", count: resting.events.length + resting.scheduleRows.length },
    { id: "trips", count: resting.trips.length + resting.meetings.length },
  ] as const;
  return (
    <article>
      <PageHead
        crumbs={<Crumbs way={[{ href: addressOf({ page: "sources" }, locale, null), name: nav("sources") }]} here={source.publisher} />}
        title={<SourceTitle source={source} />}
      >
        <p>{t("resting", { count: restingCount(source.id, record) })}</p>
        <ul className={styles.contents}>
          {parts
            .filter(({ count }) => count > 0)
            .map(({ id, count }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(`count.${id}`, { count })}</a>
              </li>
            ))}
        </ul>
      </PageHead>
      <SourceFacts source={source} locale={locale} />
      <RestingDevelopments entries={resting.developments} locale={locale} />
      <RestingClaims entries={resting.claims} source={source} locale={locale} lookup={lookup} />
      <RestingLinks entries={resting.links} locale={locale} lookup={lookup} />
      <RestingRoles entries={resting.roles} locale={locale} />
      <RestingEvents resting={resting} locale={locale} />
      <RestingTrips resting={resting} locale={locale} lookup={lookup} />
    </article>
  );
}
