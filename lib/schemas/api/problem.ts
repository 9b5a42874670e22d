/** What does a refusal of the API look like? Problem details after RFC 9457. */
import { z } from "zod";
import { listOf } from "@/lib/schemas/record/values";
import { strictObject } from "@/lib/schemas/record/strict-object";

export const problemKinds = ["invalid_parameter", "not_found", "withdrawn", "method_not_allowed", "too_many_requests"] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const problemStatus = {
  invalid_parameter: 400,
  not_found: 404,
  withdrawn: 410,
  method_not_allowed: 405,
  too_many_requests: 429,
} as const satisfies Record<ProblemKind, number>;

const parameterError = strictObject({
  parameter: z.string(),
  detail: z.string(),
  /** The words allowed, where they are a closed list. */
  allowed: listOf(z.string()).optional(),
}).meta({ id: "ParameterError" });

export const problem = strictObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** One for each parameter that was refused. */
  errors: listOf(parameterError).optional(),
  /** Where the record was withdrawn: when. */
  withdrawnAt: z.iso.datetime({ precision: 3 }).optional(),
  /** Where the record was withdrawn: why. */
  reason: z.string().optional(),
}).meta({ id: "Problem" });

export type ProblemDocument = z.output<typeof problem>;
export type ParameterError = z.output<typeof parameterError>;
