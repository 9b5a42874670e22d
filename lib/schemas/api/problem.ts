/** Error responses of the API: problem details after RFC 9457. */
import { z } from "zod";
import { listOf } from "@/lib/schemas/record/values";
import { strictObject } from "@/lib/schemas/record/strict-object";

const problemKinds = [
  "invalid_parameter",
  "not_found",
  "withdrawn",
  "method_not_allowed",
  "too_many_requests",
] as const;
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
  /** The allowed words of a closed list. */
  allowed: listOf(z.string()).optional(),
}).meta({ id: "ParameterError" });

export const problem = strictObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** One for each invalid parameter. */
  errors: listOf(parameterError).optional(),
  /** When the record was withdrawn. */
  withdrawnAt: z.iso.datetime({ precision: 3 }).optional(),
  /** Why the record was withdrawn. */
  reason: z.string().optional(),
}).meta({ id: "Problem" });

export type ProblemDocument = z.output<typeof problem>;
export type ParameterError = z.output<typeof parameterError>;
