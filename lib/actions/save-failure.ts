/** What does an action answer when nothing could be saved, for a reason that lies outside of what was sent? */
import { type SavingProblem, savingProblemOf } from "@/lib/domain/editing/saving";

/** Runs `work`; where the database could not take it, answers with `instead`, which gives everything typed back. */
export async function withSaveFailure<Answer>(work: () => Promise<Answer>, instead: (problem: SavingProblem) => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const problem = savingProblemOf(error);
    if (problem === null) throw error;
    return instead(problem);
  }
}
