/** The rules for single values, each identified by its message for the command line. */
import type { z } from "zod";

import { type Fault, faultCodes } from "@/lib/domain/record/fault";
import { isPlainObject } from "@/lib/domain/editing/same-value";

/** Several times the longest text of the record; a page contains hundreds of texts. */
export const maxCharacters = 20_000;
/** Of the standing sentence of an issue, in each language (FORMAT). */
export const maxStandingCharacters = 240;
export const maxIdCharacters = 100;
export const maxAddressBytes = 2_000;

export const rules = {
  text: "must be text in quotation marks",
  empty: "must not be empty; missing text is null",
  id: "must be an id: lower-case letters, digits and single hyphens",
  language: "must be a language code such as en or ko",
  address: "must be an http:// or https:// address, or null",
  text_length: `must have at most ${maxCharacters} characters`,
  id_length: `must have at most ${maxIdCharacters} characters`,
  standing_length: `must have at most ${maxStandingCharacters} characters`,
  address_length: `must have at most ${maxAddressBytes} characters`,
  unreadable: "must not hold \uFFFD or control characters; line breaks and tabs are allowed",
  yes_no: "must be true or false",
  list: "must be a list",
  distinct: "must name each id only once",
  citation: "must have at least one citation",
  number: "must be a number",
  currency: "must be % for a rate, else a currency code of three capital letters such as USD",
  claims: "must hold at least two claims where contested is true",
  someone: "must name an official, a label, or both",
  starts: "may be null only where status is postponed or cancelled",
  rate: "must be a percentage of 0 or more, or null where no figure was given",
  from_missing: "must be given where status is charged or not_charged",
  ends_before: "must not end before it begins",
  zone: "must be an IANA time zone such as Asia/Seoul",
  wording_missing: "an approximate date needs the source's own words",
  wording_unwanted: `allowed only where precision is "approximate"`,
} as const;

const codeByMessage = new Map<string, string>(
  Object.entries(rules).map(([code, message]) => [message, code]),
);

/** Converts a zod issue to a fault; null for an issue that no schema of the record produces. */
export function toFault(issue: z.core.$ZodIssue): Fault | null {
  const rule = faultCodes.find((code) => code === codeByMessage.get(issue.message));
  if (rule) return { code: rule };
  switch (issue.code) {
    case "invalid_value":
      return { code: "one_of", allowed: issue.values.map(String) };
    case "unrecognized_keys":
      return { code: "unknown_key", about: issue.keys.join(", ") };
    case "invalid_type":
      return issue.expected === "object"
        ? { code: "object" }
        : issue.expected === "string"
          ? { code: "date" }
          : null;
    case "custom": {
      const params: unknown = issue.params;
      if (!isPlainObject(params)) return null;
      const code = faultCodes.find((each) => each === params.code);
      return code ? { code, ...(typeof params.about === "string" ? { about: params.about } : {}) } : null;
    }
    default:
      return null;
  }
}
