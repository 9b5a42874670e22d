/** What does a record's form get back that was not saved? */
import type { FormProblem } from "@/lib/desk/finding-texts";
import type { SavingProblem } from "@/lib/domain/editing/saving";
import type { SignInNeed } from "@/lib/domain/editing/sign-in-need";

export type RecordFormState = {
  /**
   * `idle`: shows what is stored. `edited`: rows were added or removed, or something is missing. Otherwise who sent it
   * may not save it, or is no longer signed in.
   */
  status: "idle" | "edited" | "signed_out" | "forbidden" | "lost";
  /** Everything that was typed, by the name of its control; null where the form shows what is stored. */
  values: Record<string, string> | null;
  /** Names of records that were found or made meanwhile. */
  names: Record<string, string>;
  problems: FormProblem[];
  /** The control that the editor goes on with. */
  focus: string | null;
  signIn: SignInNeed | null;
  /** Why it could not be saved, though nothing is wrong with it. */
  notSaved?: SavingProblem | undefined;
  /** What the text was made from, as the form sent it: an answer is good for a form of that very save only. */
  expected: { version: number; save: number };
  /** Grows with every answer, so that a form knows a new one. */
  answer: number;
};

export const idle: RecordFormState = { status: "idle", values: null, names: {}, problems: [], focus: null, signIn: null, expected: { version: 0, save: 0 }, answer: 0 };
