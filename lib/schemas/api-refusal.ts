/** Lists the reasons for which the API refuses a request. */
import type { ParameterFault } from "@/lib/schemas/addresses/parse-parameters";

export type Refusal =
  | { refused: "invalid_parameter"; faults: ParameterFault[] }
  | { refused: "not_found"; what: string }
  | { refused: "withdrawn"; what: string; reason: string; since: Date }
  | { refused: "method_not_allowed"; method: string }
  | { refused: "too_many_requests"; limit: number; seconds: number };

export function isRefusal(result: object): result is Refusal {
  return "refused" in result;
}

/** For a well-formed value that is not allowed, such as a future day. */
export function invalidParameter(parameter: string, value: string): Refusal {
  return { refused: "invalid_parameter", faults: [{ parameter, fault: "invalid", value, allowed: null }] };
}
