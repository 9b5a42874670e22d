/** The state of the form that takes in an article. */
import type { Reading } from "@/lib/desk/reading";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";

/** Why an article was not read. */
export type ReadingProblem =
  | "empty"
  | "long_text"
  | "large_file"
  | "unreadable"
  | "bad_address"
  | "not_public"
  | "no_answer"
  | "refused"
  | "large_page"
  | "no_article";

/** Why a language model proposed nothing; `model_nothing`: nothing that the rules have not found. */
export type ModelProblem =
  | "model_timed_out"
  | "model_unreachable"
  | "model_refused"
  | "model_unusable"
  | "model_nothing"
  | "model_off";

export type IntakeState = {
  status:
    | "idle"
    | "read"
    | "asked"
    | ModelProblem
    | ReadingProblem
    | "nothing_accepted"
    | "nothing_new"
    | "no_source"
    | "conflict"
    | "forbidden"
    | "signed_out";
  /** As typed, or as found at the address or in the file. */
  text: string;
  url: string;
  /** Where the text was fetched; empty where it was pasted. */
  address: string;
  /** The status with which a site or the model's endpoint refused. */
  answer: number;
  /** What a language model has answered, as JSON; empty where none was asked. */
  model: string;
  reading: Reading | null;
  /** What stands in the proposals' controls, where it was sent. */
  values: Record<string, string>;
  /** The pressed button. */
  intent: string;
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
  /** Incremented by every action. */
  count: number;
};

export const idleIntake: IntakeState = {
  status: "idle",
  text: "",
  url: "",
  address: "",
  answer: 0,
  model: "",
  reading: null,
  values: {},
  intent: "",
  signIn: null,
  count: 0,
};
