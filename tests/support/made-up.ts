/** Small made-up pieces of a record for the tests of rules, and random ones for the tests of properties. */
import fc from "fast-check";
import type { AsOf } from "@/lib/domain/as-of";
import {
  type Claim,
  type Development,
  type Effect,
  type Issue,
  type PartialDate,
  type ScheduleRow,
  type Stage,
  type TalksEvent,
  type Text,
  effects,
  stages,
} from "@/lib/domain/record";

export const text = (en: string, ko: string | null = null): Text => ({ en, ko, origin: "en" });

export const seoul = (value: string): PartialDate => ({ value, precision: "day", zone: "Asia/Seoul" });
export const washington = (value: string): PartialDate => ({ value, precision: "day", zone: "America/New_York" });
export const month = (value: string, zone = "Asia/Seoul"): PartialDate => ({ value, precision: "month", zone });
export const about = (value: string, wording = "around then"): PartialDate => ({
  value,
  precision: "approximate",
  zone: "Asia/Seoul",
  wording,
});
export const minute = (value: string, zone = "Asia/Seoul"): PartialDate => ({ value, precision: "minute", zone });

export const on = (day: string): AsOf => ({ kind: "day", on: day });
export const at = (instant: string): AsOf => ({ kind: "now", at: new Date(instant) });

export function claim(side: Claim["side"], statement: string, rest: Partial<Claim> = {}): Claim {
  return {
    side,
    speaker: null,
    speakerLabel: null,
    attribution: "unnamed",
    relayedBy: null,
    statement: text(statement),
    quote: null,
    citations: [],
    ...rest,
  };
}

export function development(
  date: PartialDate,
  stage: Stage,
  effect: Effect,
  rest: Partial<Development> = {},
): Development {
  return {
    id: `made-up-${date.value}`,
    date,
    stage,
    effect,
    effectiveFrom: null,
    effectiveUntil: null,
    contested: false,
    what: text(`${stage}, ${effect}`),
    next: null,
    claims: [],
    amounts: [],
    citations: [],
    verification: "verified",
    note: null,
    ...rest,
  };
}

export function issue(developments: Development[], rest: Partial<Issue> = {}): Issue {
  return {
    id: "made-up",
    title: text("Made-up issue"),
    category: "tariff",
    summary: text("Nothing but a test"),
    parent: null,
    links: [],
    developments,
    ...rest,
  };
}

export function row(announced: string, status: ScheduleRow["status"], starts: PartialDate | null, ends: PartialDate | null = null): ScheduleRow {
  return { announcedOn: seoul(announced), status, starts, ends, citations: [] };
}

export function event(schedule: ScheduleRow[], id = "made-up-event"): TalksEvent {
  return {
    id,
    kind: "summit",
    name: text("Made-up summit"),
    place: text("Somewhere"),
    participants: [],
    schedule,
    outcome: null,
    issues: [],
    citations: [],
    verification: "verified",
    note: null,
  };
}

const zones = ["Asia/Seoul", "America/New_York", "Europe/Paris", "Pacific/Auckland"];

const dayText = fc
  .integer({ min: 0, max: 729 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

/** Days of 2025 and 2026, clock changes included. */
export const anyDay = dayText;

export const anyDate: fc.Arbitrary<PartialDate> = fc
  .record({ day: dayText, zone: fc.constantFrom(...zones), shape: fc.constantFrom("day", "month", "approximate", "minute") })
  .map(({ day, zone, shape }): PartialDate => {
    switch (shape) {
      case "month":
        return { value: day.slice(0, 7), precision: "month", zone };
      case "approximate":
        return { value: day, precision: "approximate", zone, wording: "about then" };
      case "minute":
        return { value: `${day}T10:00+09:00`, precision: "minute", zone };
      default:
        return { value: day, precision: "day", zone };
    }
  });

/** Random issues whose developments stand in no particular order in the file. */
export const anyIssues: fc.Arbitrary<Issue[]> = fc
  .array(
    fc.array(
      fc.record({
        date: anyDate,
        stage: fc.constantFrom(...stages),
        effect: fc.constantFrom(...effects),
        contested: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    { maxLength: 8 },
  )
  .map((lists) =>
    lists.map((list, number) =>
      issue(
        list.map(({ date, stage, effect, contested }, place) =>
          development(date, stage, effect, { id: `i${number}-${place}`, contested }),
        ),
        { id: `i${number}` },
      ),
    ),
  );
