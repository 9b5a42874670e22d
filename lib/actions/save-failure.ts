/** Handles failures of the database in server actions. */
import { type SavingProblem, savingProblemOf } from "@/lib/domain/editing/saving-problem";

/**
 * Runs `work`; where the database cannot be written, returns the result of `instead`, which keeps everything
 * typed.
 */
export async function handleSaveFailure<State>(
  work: () => Promise<State>,
  instead: (problem: SavingProblem) => State | Promise<State>,
): Promise<State> {
  try {
    return await work();
  } catch (error) {
    const problem = savingProblemOf(error);
    if (problem === null) throw error;
    return instead(problem);
  }
}
