/** What the rows of a draft say, as the record is compared with it. */
import { textOf } from "@/lib/domain/editing/text-of";
import { readPartialDate } from "@/lib/schemas/record/partial-date";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { Trip } from "@/lib/domain/record/record";
import { type Known, knownTrip, type Statement, statementOf } from "@/lib/intake/known";
import { orNull, wordings } from "./draft-writer";

const quoteIn = ({ quote }: DraftDocument) => (isPlainObject(quote) ? textOf(quote.text) : "");
export const statementIn = (claim: DraftDocument): Statement =>
  statementOf(orNull(claim.speaker), quoteIn(claim), ...wordings(claim.statement));

export const meetingIn = ({ official, label, date }: DraftDocument) => ({
  people: [textOf(official), ...wordings(label)].filter((person) => person !== ""),
  date: readPartialDate(date),
});

/** Null where a value cannot be read: such a step is kept as it was typed. */
export function stepIn(row: DraftDocument) {
  const { rate, from } = row;
  const [starts, announcedOn] = [readPartialDate(from), readPartialDate(row.announcedOn)];
  if ((rate !== null && typeof rate !== "number") || (from !== null && starts === null)) return null;
  return { rate, status: textOf(row.status), from: starts, announcedOn, row };
}

/** A person cannot be on two trips at once. */
export function tripOf(travellers: readonly DraftDocument[], trips: readonly Trip[]): Known | null {
  for (const { official, departs, returns, expectedReturn } of travellers) {
    const found = {
      travellers: [textOf(official)],
      departs: readPartialDate(departs),
      returns: readPartialDate(returns) ?? readPartialDate(expectedReturn),
    };
    const known = knownTrip(found, trips);
    if (known) return known;
  }
  return null;
}
