/** Fictional parts of a record for tests of rules, and random ones for property tests. */
import fc from "fast-check";
import type { AsOf } from "@/lib/domain/time/as-of";
import { addDaysTo } from "@/lib/domain/time/partial-date";
import {
  type Claim,
  type Development,
  type Effect,
  type Issue,
  type Measure,
  type PartialDate,
  type ScheduleRow,
  type Source,
  type Stage,
  type Step,
  type TalksEvent,
  type Text,
  effects,
  stages,
  stepStatuses,
} from "@/lib/domain/record/record";

export const text = (en: string, ko: string | null = null): Text => ({ en, ko, origin: "en" });

export const seoul = (value: string): PartialDate => ({ value, precision: "day", zone: "Asia/Seoul" });
export const washington = (value: string): PartialDate => ({
  value,
  precision: "day",
  zone: "America/New_York",
});
export const month = (value: string, zone = "Asia/Seoul"): PartialDate => ({
  value,
  precision: "month",
  zone,
});
export const about = (value: string, wording = "around then"): PartialDate => ({
  value,
  precision: "approximate",
  zone: "Asia/Seoul",
  wording,
});
export const minute = (value: string, zone = "Asia/Seoul"): PartialDate => ({
  value,
  precision: "minute",
  zone,
});

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
    standing: null,
    next: null,
    claims: [],
    amounts: [],
    citations: [],
    verification: "verified",
    ...rest,
  };
}

/** An official text in English, read in full by default. */
export function source(id: string, publishedOn: PartialDate | null, rest: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    titleKind: "headline",
    publisher: "Publisher",
    url: null,
    publishedOn,
    language: "en",
    access: "full_text",
    tier: "official_text",
    machineTranslated: false,
    archivedUrl: null,
    retrievedOn: null,
    ...rest,
  };
}

export const cite = (id: string) => ({ source: id, locator: null, quote: null });

export const lookup = (...sources: Source[]) => ({
  sources: new Map(sources.map((each) => [each.id, each])),
});

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

export function row(
  announced: string,
  status: ScheduleRow["status"],
  starts: PartialDate | null,
  ends: PartialDate | null = null,
): ScheduleRow {
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
  };
}

/** A step announced on a day in Washington. */
export function step(
  announced: string,
  status: Step["status"],
  rate: number | null,
  rest: Partial<Step> = {},
): Step {
  return {
    id: `made-up-goods-${announced}`,
    announcedOn: washington(announced),
    status,
    rate,
    rateKind: "additional",
    basis: "section_232",
    instrument: text(`Notice of ${announced}`),
    from: null,
    until: null,
    settles: [],
    development: null,
    citations: [{ source: "a-source", locator: null, quote: null }],
    verification: "verified",
    ...rest,
  };
}

export function measure(steps: Step[], rest: Partial<Measure> = {}): Measure {
  return {
    id: "made-up-goods",
    issue: "made-up",
    goods: text("Made-up goods"),
    scope: null,
    steps,
    ...rest,
  };
}

const zones = ["Asia/Seoul", "America/New_York", "Europe/Paris", "Pacific/Auckland"];

const dayText = fc
  .integer({ min: 0, max: 729 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

/** Days of 2025 and 2026, clock changes included. */
export const anyDay = dayText;

export const anyDate: fc.Arbitrary<PartialDate> = fc
  .record({
    day: dayText,
    zone: fc.constantFrom(...zones),
    shape: fc.constantFrom("day", "month", "approximate", "minute"),
  })
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

/** Random issues whose developments are in random order in the file. */
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

/**
 * Measures whose steps satisfy the rules of the format: in order, no period reversed, nothing settled twice.
 */
export const anyMeasure: fc.Arbitrary<Measure> = fc
  .array(
    fc.record({
      announced: dayText,
      status: fc.constantFrom(...stepStatuses),
      rate: fc.constantFrom(null, 0, 10, 15, 25),
      begins: fc.integer({ min: -60, max: 120 }),
      lasts: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
      settles: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => {
    const settled = new Set<string>();
    const steps: Step[] = [];
    for (const [place, row] of rows.sort((a, b) => a.announced.localeCompare(b.announced)).entries()) {
      const isCharge = row.status === "charged" || row.status === "not_charged";
      const from = addDaysTo(row.announced, row.begins);
      const settles = [...new Set(row.settles)]
        .flatMap((at) => steps[at] ?? [])
        .filter(({ id, status }) => (status === "agreed" || status === "threatened") && !settled.has(id))
        .map(({ id }) => id);
      for (const id of settles) settled.add(id);
      steps.push(
        step(row.announced, row.status, row.rate, {
          id: `made-up-goods-${row.announced}-${place + 2}`,
          from: isCharge ? washington(from) : null,
          until: isCharge && row.lasts !== null ? washington(addDaysTo(from, row.lasts)) : null,
          settles,
        }),
      );
    }
    return measure(steps);
  });
