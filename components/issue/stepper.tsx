import { StageWord } from "@/components/ui/status-words";
import type { Stage } from "@/lib/domain/record/record";
import styles from "./stepper.module.css";

type StepState = "done" | "not_recorded" | "current" | "left" | "not_yet";

type Props = {
  name: string;
  /** `notes` are the dates of the step, or a sentence if there are none. */
  steps: readonly { stage: Stage; state: StepState; notes: readonly string[] }[];
};

/** The steps from raised to signed: done, current, left again, unrecorded, or to come. */
export function Stepper({ name, steps }: Props) {
  return (
    <ol className={styles.track} aria-label={name}>
      {steps.map(({ stage, state, notes }) => (
        <li
          key={stage}
          className={`${styles.step} ${styles[state] ?? ""}`}
          aria-current={state === "current" ? "step" : undefined}
        >
          <span className={`${styles.bar} keeps-ground`} aria-hidden="true" />
          <span className={styles.word}>
            <StageWord stage={stage} />
          </span>
          <span className={styles.notes}>
            {notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
