import { useTranslations } from "next-intl";
import { eventChangeKinds } from "@/lib/domain/changes/schedule-changes";
import { siteChangeGroups } from "@/lib/domain/changes/site-changes";
import { tripChangeKinds } from "@/lib/domain/changes/trip-changes";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import styles from "./changes.module.css";

/** Counts of the changes below, each linked to its section. */
export function ChangesOverview({ changed: { talks, site } }: { changed: WhatChanged }) {
  const t = useTranslations("changes");
  const counted = <Kind extends string>(
    kinds: readonly Kind[],
    counts: Record<Kind, number>,
    word: (kind: Kind) => string,
  ) =>
    kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${word(kind)} ${counts[kind]}`)
      .join(" · ") || t("overview.nothing");
  const rows = [
    {
      id: "dates",
      name: t("overview.events"),
      counts: counted(eventChangeKinds, talks.eventCounts, (kind) => t(`events.kind.${kind}`)),
    },
    {
      id: "trips",
      name: t("overview.trips"),
      counts: counted(tripChangeKinds, talks.tripCounts, (kind) => t(`trips.kind.${kind}`)),
    },
    {
      id: "site",
      name: t("overview.site"),
      counts: counted(siteChangeGroups, site.counts, (group) => t(`site.group.${group}`)),
    },
  ];
  return (
    <nav className={styles.overview} aria-label={t("overview.label")}>
      <ul>
        {rows.map(({ id, name, counts }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a> <span>{counts}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
