/** Wraps a route of the desk's API so that a failure of the database answers 503. */
import { remedies } from "@/lib/db/connection/remedies";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { problem } from "./problem";

/** Wraps `handle`: 503 where the database cannot be written, or did not say whether it was. */
export function withUnavailable<Arguments extends unknown[]>(
  handle: (...parameters: Arguments) => Promise<Response>,
): (...parameters: Arguments) => Promise<Response> {
  return async (...parameters) => {
    try {
      return await handle(...parameters);
    } catch (error) {
      const why = savingProblemOf(error);
      if (why === null) throw error;
      return problem(
        why === "unconfirmed"
          ? { status: 503, title: "It is not known whether this was saved", detail: remedies[why], why }
          : {
              status: 503,
              title: "Nothing can be saved now",
              detail: `Nothing was written. ${remedies[why]}`,
              why,
            },
        { "Retry-After": "60" },
      );
    }
  };
}
