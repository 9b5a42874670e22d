/** Columns that every table of a page has, and how lists are written in a cell. */
import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import type { Locale, Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { type Lookup, lookupOf } from "@/lib/domain/record/lookup";
import { addressSeenAt, type PageRef } from "@/lib/format/addresses/page-addresses";
import { plainWording } from "@/lib/format/wordings";
import { type Column, words } from "@/lib/export/data/table";

/** What a table of a page is made from; `madeAt` is the moment of `seenAt` where there is one. */
export type PageTableContext = {
  record: PublicRecord;
  asOf: AsOf;
  madeAt: Date;
  seenAt: Date | null;
  locale: Locale;
  siteUrl: string;
};

/** The calendar day in Seoul of a page of a past day, else the instant (UTC) at which the table was made. */
function asOfText({ asOf, madeAt }: Pick<PageTableContext, "asOf" | "madeAt">): string {
  return asOf.kind === "day" ? asOf.on : publishedUntil(asOf, madeAt).toISOString();
}

/** Last in every table: the page of the row, and as of when the row is true. */
export function commonColumns<Row>(
  context: PageTableContext,
  placeOf: (row: Row) => PageRef | null,
  rowOf: (row: Row) => string = () => "",
): Column<Row>[][] {
  const { asOf, locale, seenAt, siteUrl } = context;
  const on = asOf.kind === "day" ? asOf.on : null;
  const asOfValue = asOfText(context);
  return [
    words("page", (row) => {
      const place = placeOf(row);
      return place && `${siteUrl}${addressSeenAt(place, locale, on, seenAt ?? undefined)}${rowOf(row)}`;
    }),
    words("as_of", () => asOfValue),
  ];
}

/** Several values in one cell; null for none. */
export function list(values: readonly string[], between = "; "): string | null {
  return values.length === 0 ? null : values.join(between);
}

/** Writes a text in the table's language, else in the one it has; null where it has none. */
export function wordingIn(locale: Locale): (text: Text | null) => string | null {
  return (text) => plainWording(text, locale) || null;
}

/** The name of an official in the table's language; null where nobody is recorded. */
export function nameIn({ record, locale }: PageTableContext): (id: string | null) => string | null {
  const { officials }: Pick<Lookup, "officials"> = lookupOf(record);
  return (id) => (id === null ? null : plainWording(officials.get(id)?.name ?? null, locale) || id);
}
