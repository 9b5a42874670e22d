/** What does the desk's JSON answer when nothing could be saved, for a reason that lies outside of what was sent? */
import { remedies } from "@/lib/db/connection/database-files";
import { savingProblemOf } from "@/lib/domain/editing/saving";
import { problem } from "./problem";

/** The same route; 503 where the database could not take what was sent. */
export function orUnavailable<Asked extends unknown[]>(answer: (...asked: Asked) => Promise<Response>): (...asked: Asked) => Promise<Response> {
  return async (...asked) => {
    try {
      return await answer(...asked);
    } catch (error) {
      const why = savingProblemOf(error);
      if (why === null) throw error;
      return problem({ status: 503, title: "Nothing can be saved now", detail: `Nothing was written. ${remedies[why]}`, why }, { "Retry-After": "60" });
    }
  };
}
