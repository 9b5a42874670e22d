/** Wraps a route of the desk's API so that a failure of the database answers 503. */
import { remedies } from "@/lib/db/connection/database-files";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { problem } from "./problem";

/** Wraps `answer`: 503 where the database cannot be written. */
export function withUnavailable<Arguments extends unknown[]>(answer: (...parameters: Arguments) => Promise<Response>): (...parameters: Arguments) => Promise<Response> {
  return async (...parameters) => {
    try {
      return await answer(...parameters);
    } catch (error) {
      const why = savingProblemOf(error);
      if (why === null) throw error;
      return problem({ status: 503, title: "Nothing can be saved now", detail: `Nothing was written. ${remedies[why]}`, why }, { "Retry-After": "60" });
    }
  };
}
