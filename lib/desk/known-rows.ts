/** Compares the rows of a draft with what is on record, and adds to that what they tell. */
import { textOf } from "@/lib/domain/editing/text-of";
import { readPartialDate } from "@/lib/schemas/record/partial-date";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { PartialDate, Trip } from "@/lib/domain/record/record";
import { spanOf } from "@/lib/domain/time/partial-date";
import {
  isSameMeeting,
  type Known,
  knownTrip,
  movedStatus,
  type Statement,
  statementOf,
} from "@/lib/intake/known";
import { orNull, rows, wordings } from "./draft-writer";

const quoteIn = ({ quote }: DraftDocument) => (isPlainObject(quote) ? textOf(quote.text) : "");
export const statementIn = (claim: DraftDocument): Statement =>
  statementOf(orNull(claim.speaker), quoteIn(claim), ...wordings(claim.statement));

const meetingIn = ({ official, label, date }: DraftDocument) => ({
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

/** The meeting of a trip that an accepted one is; of several the one with its status. */
export function sameMeeting(
  accepted: DraftDocument,
  meetings: readonly DraftDocument[],
): DraftDocument | undefined {
  const same = meetings.filter((own) => isSameMeeting(meetingIn(accepted), meetingIn(own)));
  return same.find(({ status }) => status === accepted.status) ?? same[0];
}

/** A planned meeting as it came about; any other as it was. */
export function withNewStatus(known: DraftDocument, accepted: DraftDocument): DraftDocument {
  const status = movedStatus(accepted.status, known.status);
  return status === null ? known : { ...known, status, date: nearerDate(accepted, known) };
}

/** Who is said to go along on a trip that is on record is added to it; who has returned has the day there. */
export function withTravellers(trip: DraftDocument, travellers: readonly DraftDocument[]): DraftDocument {
  const own = rows(trip.travellers);
  const added = travellers.filter(
    ({ official }) => official !== null && own.every((row) => row.official !== official),
  );
  const returned = own.map((row) => {
    const told = travellers.find(({ official }) => official === row.official)?.returns ?? null;
    return row.returns === null && told !== null ? { ...row, returns: told } : row;
  });
  return { ...trip, travellers: [...returned, ...added] };
}

/** The date of a meeting that has come about: the more precise one of what was planned and what is told. */
function nearerDate(told: DraftDocument, planned: DraftDocument): unknown {
  const [one, other] = [readPartialDate(told.date), readPartialDate(planned.date)];
  const length = (date: PartialDate) => spanOf(date).latest - spanOf(date).earliest;
  return one && other && length(one) < length(other) ? told.date : planned.date;
}
