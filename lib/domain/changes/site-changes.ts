/** The changes that this site published between two times: corrections, additions and withdrawals. */
import type { PublishedChange } from "./published-change";
import type { RecordType } from "@/lib/domain/record/record";
import { ofEachType } from "@/lib/domain/record/record-types";

/** In display order. `updated`: a record with new content; `edited`: wording only. */
export const siteChangeGroups = [
  "corrected",
  "clarified",
  "withdrawn",
  "restored",
  "updated",
  "added",
  "edited",
] as const;
type SiteChangeGroup = (typeof siteChangeGroups)[number];

export type SiteChange = PublishedChange & { group: SiteChangeGroup };

export type SiteChanges = {
  /** In the order of the groups, the newest of each first. */
  changes: SiteChange[];
  counts: Record<SiteChangeGroup, number>;
  /**
   * The first publication of all, where it is in between: its time, and its number of records by type. It is
   * not among `changes`.
   */
  beginning: { at: Date; records: Record<RecordType, number> } | null;
};

export function siteChangeGroupOf({
  action,
  kind,
}: Pick<PublishedChange, "action" | "kind">): SiteChangeGroup {
  if (action !== "changed") return action;
  switch (kind) {
    case "correction":
      return "corrected";
    case "clarification":
      return "clarified";
    case "development":
      return "updated";
    case "editorial":
      return "edited";
  }
}

/**
 * The changes recorded after the instant `from` and not after `to`; `all` is the whole list, the newest
 * first.
 */
export function siteChangesBetween(all: readonly PublishedChange[], from: Date, to: Date): SiteChanges {
  const within = all.filter(({ recordedAt }) => recordedAt > from && recordedAt <= to);
  const firstPublishedAt = all.at(-1)?.recordedAt;
  const isFirst = ({ recordedAt }: PublishedChange) => recordedAt.getTime() === firstPublishedAt?.getTime();
  const changes = within
    .filter((change) => !isFirst(change))
    .map((change) => ({ ...change, group: siteChangeGroupOf(change) }));
  const first = within.filter(isFirst);
  const count = (group: SiteChangeGroup) => changes.filter((change) => change.group === group).length;
  return {
    changes: siteChangeGroups.flatMap((group) => changes.filter((change) => change.group === group)),
    counts: {
      corrected: count("corrected"),
      clarified: count("clarified"),
      withdrawn: count("withdrawn"),
      restored: count("restored"),
      updated: count("updated"),
      added: count("added"),
      edited: count("edited"),
    },
    beginning:
      firstPublishedAt && first.length > 0
        ? {
            at: firstPublishedAt,
            records: ofEachType((type) => first.filter((change) => change.type === type).length),
          }
        : null,
  };
}
