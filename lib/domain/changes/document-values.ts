/** Reads texts, dates and statuses from a published document whose format is not known for certain. */
import { hasHappened } from "@/lib/domain/time/as-of";
import { spanOf } from "@/lib/domain/time/partial-date";
import {
  type Effect,
  effects,
  type PartialDate,
  precisions,
  rateKinds,
  type Stage,
  stages,
  type Step,
  stepStatuses,
  type Text,
} from "@/lib/domain/record/record";
import { isPlainObject } from "@/lib/domain/editing/same-value";

const wordsOrNull = (value: unknown) => (typeof value === "string" ? value : null);

export function readTextValue(value: unknown): Text | null {
  if (!isPlainObject(value)) return null;
  const [en, ko] = [wordsOrNull(value.en), wordsOrNull(value.ko)];
  if (en === null && ko === null) return null;
  return { en, ko, origin: value.origin === "en" || value.origin === "ko" ? value.origin : "both" };
}

/** Null also for a day or a time zone that does not exist. */
export function readPartialDate(value: unknown): PartialDate | null {
  if (!isPlainObject(value) || typeof value.value !== "string" || typeof value.zone !== "string") return null;
  const precision = precisions.find((each) => each === value.precision);
  if (!precision) return null;
  const date = {
    value: value.value,
    precision,
    zone: value.zone,
    ...(typeof value.wording === "string" ? { wording: value.wording } : {}),
  };
  try {
    spanOf(date);
    return date;
  } catch {
    return null;
  }
}

/** The status that a development gives its issue. */
type PublishedStatus = { date: PartialDate; stage: Stage; effect: Effect; contested: boolean };

export function readPublishedStatus(document: Record<string, unknown>): PublishedStatus | null {
  const date = readPartialDate(document.date);
  const stage = stages.find((each) => each === document.stage);
  const effect = effects.find((each) => each === document.effect);
  return date && stage && effect ? { date, stage, effect, contested: document.contested === true } : null;
}

/** The status and start of the last schedule row of an event announced by a time. */
export type PublishedSchedule = { status: string; starts: PartialDate | null };

export function readPublishedSchedule(document: Record<string, unknown>, at: Date): PublishedSchedule | null {
  const rows: unknown[] = Array.isArray(document.schedule) ? document.schedule : [];
  const row = rows.filter(isPlainObject).findLast(({ announcedOn }) => {
    const date = readPartialDate(announcedOn);
    return date !== null && hasHappened(date, { kind: "now", at });
  });
  return row ? { status: wordsOrNull(row.status) ?? "", starts: readPartialDate(row.starts) } : null;
}

/** The published fields of a step of a measure. */
export type PublishedStep = Pick<Step, "id" | "status" | "rate" | "rateKind" | "from"> & {
  instrument: Text | null;
};

export function readPublishedSteps(document: Record<string, unknown>): PublishedStep[] {
  const rows: unknown[] = Array.isArray(document.steps) ? document.steps : [];
  return rows.filter(isPlainObject).flatMap((row): PublishedStep[] => {
    const status = stepStatuses.find((each) => each === row.status);
    const rateKind = rateKinds.find((each) => each === row.rateKind);
    if (!status || !rateKind || typeof row.id !== "string") return [];
    return [
      {
        id: row.id,
        status,
        rateKind,
        rate: typeof row.rate === "number" ? row.rate : null,
        from: readPartialDate(row.from),
        instrument: readTextValue(row.instrument),
      },
    ];
  });
}
