/** The state of a record's form after an action that did not save. */
import type { FindingText, FormProblem } from "@/lib/desk/finding-texts";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";

export type RecordFormState = {
  /**
   * `idle`: shows what is stored. `edited`: rows were added or removed, or something is missing. Otherwise
   * the sender may not save, or is no longer signed in.
   */
  status: "idle" | "edited" | "signed_out" | "forbidden" | "lost";
  /** The typed values by control name; null where the form shows what is stored. */
  values: Record<string, string> | null;
  /** Names of records that were found or created meanwhile. */
  names: Record<string, string>;
  problems: FormProblem[];
  /** Developments that may be the same as this new one, and the button that was pressed. */
  similar?: { found: (FindingText & { id: string })[]; intent: "save" | "compare" } | undefined;
  /** The control to be focused. */
  focus: string | null;
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
  /** The state the text is based on, as sent: this state applies only to a form of the same save. */
  expected: { version: number; save: number };
  /** Incremented by every action, so that the form detects a new state. */
  answer: number;
};

/** Whether a button changes the rows of the form, or fills one, and saves nothing. */
export const isRowEdit = (intent: string): boolean => /^(add|remove|create|same):/.test(intent);

export const initialRecordFormState: RecordFormState = {
  status: "idle",
  values: null,
  names: {},
  problems: [],
  focus: null,
  signIn: null,
  expected: { version: 0, save: 0 },
  answer: 0,
};
