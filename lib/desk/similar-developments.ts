/** Finds developments that may say the same as a new one. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import { listDrafts } from "@/lib/db/desk/drafts";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { recordName } from "@/lib/domain/record/record-names";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { daysBetween, isExact, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { partialDate } from "@/lib/schemas/record/partial-date";
import type { FindingText } from "./finding-texts";

const days = 3;

function dateOf(document: DraftDocument): PartialDate | null {
  const read = partialDate.safeParse(document.date).data;
  return read && isExact(read) ? read : null;
}

/** The developments and drafts on the same issue within three days, each with its date and what happened. */
export async function findSimilarDevelopments(
  document: DraftDocument,
  locale: Locale,
  database: Database = processDatabase(),
): Promise<(FindingText & { id: string })[]> {
  const date = dateOf(document);
  if (!date || typeof document.issue !== "string" || document.issue === "") return [];
  const day = seoulDayOfPartialDate(date);
  const { records } = await readDeskRecord(database);
  const stored = records.development.filter(({ publication }) => publication !== "withdrawn");
  const ids = new Set(stored.map((entry) => entry.document.id));
  const drafts = (await listDrafts(database)).filter(
    ({ type, id }) => type === "development" && !ids.has(id),
  );
  return [
    ...stored.map((entry): [string, DraftDocument] => [entry.document.id, { ...entry.document }]),
    ...drafts.map((draft): [string, DraftDocument] => [draft.id, draft.document]),
  ].flatMap(([id, other]) => {
    const on = dateOf(other);
    if (other.issue !== document.issue || !on) return [];
    if (Math.abs(daysBetween(seoulDayOfPartialDate(on), day)) > days) return [];
    return [
      {
        id,
        href: deskAddressOf({ type: "development", id }),
        name: formatPartialDate(on, locale),
        sentence: recordName("development", other, locale),
      },
    ];
  });
}
