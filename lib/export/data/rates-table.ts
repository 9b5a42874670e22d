/** Builds the flat table of rates: one row a measure, with charged, decided, agreed and threatened duties. */
import { asOfDay, type AsOf, asOfValue } from "@/lib/domain/time/as-of";
import { lookupOf, type Lookup } from "@/lib/domain/record/lookup";
import {
  type Charge,
  type MeasureDate,
  measuresAsOf,
  type MeasureStanding,
} from "@/lib/domain/measures/measure-as-of";
import { type Locale, rateKinds, type Step, type Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { issueOfMeasure, measureRecordAsOf } from "@/lib/domain/changes/record-as-of";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { plainWording } from "@/lib/format/wordings";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import { choice, type Column, date, number, refers, type Table, table, words, yesNo } from "./table";

type Row = { standing: MeasureStanding; issue: string | null; sources: string[]; page: string };

const list = (values: readonly string[], between: string) =>
  values.length === 0 ? null : values.join(between);

function chargeColumns(prefix: string, chargeOf: (row: Row) => Charge | null): Column<Row>[][] {
  return [
    choice<Row>(`${prefix}status`, ["charged", "not_charged"], (row) => chargeOf(row)?.status ?? null),
    number<Row>(`${prefix}rate`, "number", (row) => chargeOf(row)?.rate ?? null),
    choice<Row>(`${prefix}rate_kind`, rateKinds, (row) => chargeOf(row)?.rateKind ?? null),
    date<Row>(`${prefix}since`, (row) => chargeOf(row)?.since ?? null),
  ];
}

/** The number of steps in a state, and the next decided or the latest other one. */
function stepColumns(state: "decided" | "agreed" | "threatened", locale: Locale): Column<Row>[][] {
  const stepsOf = ({ standing }: Row): readonly Step[] => standing[state];
  // Decided steps are in the order in which they apply, others in the order of announcement.
  const stepOf = (row: Row) => (state === "decided" ? stepsOf(row)[0] : stepsOf(row).at(-1));
  return [
    number<Row>(`${state}_count`, "integer", (row) => stepsOf(row).length),
    number<Row>(`${state}_rate`, "number", (row) => stepOf(row)?.rate ?? null),
    choice<Row>(`${state}_rate_kind`, rateKinds, (row) => stepOf(row)?.rateKind ?? null),
    date<Row>(`${state}_announced_on`, (row) => stepOf(row)?.announcedOn ?? null),
    date<Row>(`${state}_from`, (row) => stepOf(row)?.from ?? null),
    words<Row>(`${state}_instrument`, (row) => plainWording(stepOf(row)?.instrument ?? null, locale) || null),
  ];
}

function columnsOf(locale: Locale, asOf: string): Column<Row>[][] {
  const wording = (text: Text | null) => plainWording(text, locale) || null;
  const charged = ({ standing }: Row) => standing.charged;
  const next = ({ standing }: Row): MeasureDate | undefined => standing.next[0];
  return [
    words("id", ({ standing }) => standing.measure.id),
    refers("issue", "issues", ({ issue }) => issue),
    words("goods", ({ standing }) => wording(standing.measure.goods)),
    words("scope", ({ standing }) => wording(standing.measure.scope)),
    ...chargeColumns("", charged),
    yesNo("backdated", (row) => charged(row)?.isBackdated ?? false),
    date("until", (row) => charged(row)?.step.until ?? null),
    words("instruments", (row) =>
      list(
        (charged(row)?.instruments ?? []).map((text) => plainWording(text, locale)),
        "; ",
      ),
    ),
    ...chargeColumns("before_", ({ standing }) => standing.before),
    ...stepColumns("decided", locale),
    ...stepColumns("agreed", locale),
    ...stepColumns("threatened", locale),
    choice("next", ["decided", "ends", "agreed", "threatened"], (row) => next(row)?.kind ?? null),
    date("next_date", (row) => next(row)?.date ?? null),
    number("next_rate", "number", (row) => next(row)?.step.rate ?? null),
    words("sources", ({ sources }) => list(sources, " ")),
    words("page", ({ page }) => page),
    words("as_of", () => asOf),
  ];
}

/** Unique sources of the row's steps. */
function sourcesOf(
  { charged, before, decided, agreed, threatened }: MeasureStanding,
  { sources }: Pick<Lookup, "sources">,
): string[] {
  const steps = [
    ...(charged?.run ?? []),
    ...(before ? [before.step] : []),
    ...decided,
    ...agreed,
    ...threatened,
  ];
  const cited = steps.flatMap(({ citations }) => citations.map(({ source }) => source));
  return [...new Set(cited)].filter((id) => sources.has(id));
}

/** In one language, with steps and sources published by then. */
export function ratesTable(record: PublicRecord, asOf: AsOf, locale: Locale, siteUrl: string): Table {
  const lookup = lookupOf(record);
  const measures = record.measures.flatMap((measure) => measureRecordAsOf(measure, lookup, asOf) ?? []);
  const page = `${siteUrl}${addressOf({ page: "rates" }, locale, asOf.kind === "day" ? asOfDay(asOf) : null)}`;
  const rows = measuresAsOf(measures, asOf).map(
    (standing): Row => ({
      standing,
      issue: issueOfMeasure(standing.measure, lookup, asOf),
      sources: sourcesOf(standing, lookup),
      page: dutyAddress(page, measures, standing.measure.id, asOf),
    }),
  );
  return table("rates", rows, columnsOf(locale, asOfValue(asOf)));
}
