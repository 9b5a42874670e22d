/** The parameters of each API address, with their allowed values. */
import { z } from "zod";
import type { AsOf } from "@/lib/domain/time/as-of";
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import { isCalendarDay, KOREA_ZONE, startOfDay } from "@/lib/domain/time/calendar-day";
import { dutyStates } from "@/lib/domain/measures/duty-states";
import {
  accesses,
  categories,
  changeKinds,
  claimSides,
  effects,
  eventKinds,
  locales,
  officialSides,
  recordTypes,
  stages,
  tiers,
} from "@/lib/domain/record/record";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { groups } from "@/lib/domain/status/status";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { id, language } from "@/lib/schemas/record/values";

const maxLimit = 200;
export const defaultLimit = 50;

const endOfTime = new Date(8.64e15);

/**
 * The start of a list of changes: the end of a calendar day in Seoul, as on the page of changes, or an
 * instant.
 */
function parseSinceTime(written: string): AsOf | null {
  if (isCalendarDay(written)) return { kind: "day", on: written };
  const at = parseSeenAt(written, endOfTime);
  return at && { kind: "now", at };
}

/** The start of a calendar day in Seoul, or an instant with its offset; null for anything else. */
function parseFrom(written: string): Date | null {
  return isCalendarDay(written) ? new Date(startOfDay(written, KOREA_ZONE)) : parseSeenAt(written, endOfTime);
}

const isWords = (written: string) =>
  written.trim() !== "" &&
  [...written].length <= maxQuestionCharacters &&
  !/\p{Cc}|\p{Cs}|\uFFFD/u.test(written);
const from = z
  .string()
  .refine((written) => parseFrom(written) !== null)
  .transform((written) => parseFrom(written) ?? endOfTime);
const asTime = {
  anyOf: [
    { type: "string" as const, format: "date" },
    { type: "string" as const, format: "date-time" },
  ],
  example: "2025-10-22",
};

const asOf = z
  .string()
  .refine(isCalendarDay)
  .meta({ override: { type: "string", format: "date", example: "2025-10-22" } });
/** Parsed by the route, because the validity depends on the current time. */
const seenAt = z
  .string()
  .max(40)
  .meta({ override: { ...asTime, type: undefined, maxLength: undefined, example: "2026-11-24T10:00:00Z" } });
const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .refine((number) => number <= maxLimit)
  .meta({
    override: { type: "integer", minimum: 1, maximum: maxLimit, default: defaultLimit, pattern: undefined },
  });
const cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/);
const q = z
  .string()
  .refine(isWords)
  .transform((written) => toNfc(written).trim())
  .meta({ override: { type: "string", minLength: 1, maxLength: maxQuestionCharacters } });
const contested = z.enum(["true", "false"]);
const updatedSince = from.meta({ override: asTime });

const view = { asOf: asOf.optional(), seenAt: seenAt.optional() };
const paging = { updated_since: updatedSince.optional(), limit: limit.optional(), cursor: cursor.optional() };

export const apiParameters = {
  open: z.strictObject(view),
  issues: z.strictObject({
    ...view,
    group: z.enum(groups).optional(),
    category: z.enum(categories).optional(),
    stage: z.enum(stages).optional(),
    effect: z.enum(effects).optional(),
    contested: contested.optional(),
    reopened: z.enum(["true"]).optional(),
    q: q.optional(),
    ...paging,
  }),
  issue: z.strictObject(view),
  officials: z.strictObject({ ...view, side: z.enum(officialSides).optional(), q: q.optional(), ...paging }),
  official: z.strictObject(view),
  trips: z.strictObject({ ...view, official: id.optional(), issue: id.optional(), ...paging }),
  trip: z.strictObject(view),
  events: z.strictObject({ ...view, kind: z.enum(eventKinds).optional(), issue: id.optional(), ...paging }),
  event: z.strictObject(view),
  measures: z.strictObject({
    ...view,
    issue: id.optional(),
    status: z.enum(dutyStates).optional(),
    q: q.optional(),
    ...paging,
  }),
  measure: z.strictObject(view),
  sources: z.strictObject({
    seenAt: seenAt.optional(),
    tier: z.enum(tiers).optional(),
    access: z.enum(accesses).optional(),
    language: language.optional(),
    q: q.optional(),
    ...paging,
  }),
  source: z.strictObject({ seenAt: seenAt.optional() }),
  changes: z.strictObject({
    since: z
      .string()
      .refine((written) => parseSinceTime(written) !== null)
      .transform(parseSinceTime)
      .meta({ override: asTime })
      .optional(),
    until: asOf.optional(),
    seenAt: seenAt.optional(),
    kind: z.enum(changeKinds).optional(),
    type: z.enum(recordTypes).optional(),
    issue: id.optional(),
    official: id.optional(),
    limit: limit.optional(),
    cursor: cursor.optional(),
  }),
  change: z.strictObject({}),
  claims: z.strictObject({
    ...view,
    speaker: z.enum(claimSides).optional(),
    official: id.optional(),
    issue: id.optional(),
    limit: limit.optional(),
    cursor: cursor.optional(),
  }),
  search: z.strictObject({
    ...view,
    q,
    kind: z.enum(searchKinds).optional(),
    limit: limit.optional(),
    cursor: cursor.optional(),
  }),
  countdown: z.strictObject({ ...view, event: id.optional() }),
} as const;

/** The parameters of responses without data of the record. */
export const fixedParameters = {
  index: z.strictObject({}),
  openapi: z.strictObject({ lang: z.enum(locales).optional() }),
} as const;

/** The path parameters. */
export const apiPlaces = {
  id: id.meta({ override: { type: "string", example: "auto-tariff" } }),
  seq: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .meta({ override: { type: "integer", minimum: 1, pattern: undefined } }),
} as const;

export type ApiName = keyof typeof apiParameters;
