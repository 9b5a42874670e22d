/** The table of what changed between two times: first in the talks, then on this site. */
import { type AsOf, asOfValue } from "@/lib/domain/time/as-of";
import { isoTime } from "@/lib/domain/time/stored-time";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { whatChanged } from "@/lib/domain/changes/what-changed";
import { type Locale, recordTypes, type RecordType } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import type { ScheduleRow } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { recordPageRef } from "@/lib/format/addresses/record-address";
import { formatReason } from "@/lib/format/reason";
import { plainWording } from "@/lib/format/wordings";
import { choice, type Table, table, words } from "@/lib/export/data/table";
import { commonColumns, list, type PageTableContext } from "./page-columns";

type Row = {
  axis: "talks" | "site";
  type: RecordType;
  id: string;
  name: string;
  change: string;
  /** ISO 8601: a day, a month or an instant as recorded; on the site the instant of publication. */
  date: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  version: string | null;
  place: PageRef;
};

/** The words of the record's format, so that a program can compare them. */
const stateOf = (standing: Standing | null) =>
  standing &&
  [standing.group, standing.stage, standing.effect, ...(standing.contested ? ["contested"] : [])].join(", ");

const scheduleOf = (row: ScheduleRow | null) =>
  row && list([row.status, ...(row.starts ? [row.starts.value] : [])], ", ");

function siteRow(change: PublishedChange & { group: string }, locale: Locale, siteUrl: string): Row {
  const { type, id, seq, after, before, group, recordedAt } = change;
  const document = after ?? before ?? {};
  return {
    axis: "site",
    type,
    id,
    name: recordName(type, document, locale),
    change: group,
    date: isoTime(recordedAt),
    before: null,
    after: null,
    reason: formatReason(change, locale),
    version: after ? `${siteUrl}/r/${seq}` : null,
    place: recordPageRef({ type, id, document }),
  };
}

export function changesTable(
  context: PageTableContext,
  changes: readonly PublishedChange[],
  from: AsOf,
  to: AsOf,
): Table {
  const { record, locale, siteUrl } = context;
  const { talks, site } = whatChanged(record, changes, from, to);
  const common = { axis: "talks", reason: null, version: null } as const;
  const rows: Row[] = [
    ...talks.issues.map(
      ({ issue, kind, before, after }): Row => ({
        ...common,
        type: "issue",
        id: issue.id,
        name: plainWording(issue.title, locale),
        change: kind,
        date: after.lastMoved.value,
        before: stateOf(before),
        after: stateOf(after),
        place: { page: "issue", id: issue.id },
      }),
    ),
    ...talks.events.map(
      ({ event, kind, before, after }): Row => ({
        ...common,
        type: "event",
        id: event.id,
        name: plainWording(event.name, locale),
        change: kind,
        date: after.announcedOn.value,
        before: scheduleOf(before),
        after: scheduleOf(after),
        place: { page: "summit", id: event.id },
      }),
    ),
    ...talks.trips.map(
      ({ trip, kind, before, after }): Row => ({
        ...common,
        type: "trip",
        id: trip.id,
        name: plainWording(trip.purpose, locale),
        change: kind,
        date: null,
        before,
        after,
        place: { page: "trip", id: trip.id },
      }),
    ),
    ...site.changes.map((change) => siteRow(change, locale, siteUrl)),
  ];
  return table("changes", rows, [
    choice("axis", ["talks", "site"], ({ axis }) => axis),
    choice("type", recordTypes, ({ type }) => type),
    words("id", ({ id }) => id),
    words("name", ({ name }) => name),
    words("change", ({ change }) => change),
    words("date", ({ date }) => date),
    words("before", ({ before }) => before),
    words("after", ({ after }) => after),
    words("reason", ({ reason }) => reason),
    words("version", ({ version }) => version),
    words("since", () => asOfValue(from)),
    words("until", () => asOfValue(to)),
    ...commonColumns<Row>(context, ({ place }) => place),
  ]);
}
