import { StageWord } from "@/components/ui/status-words";
import type { Stage } from "@/lib/domain/record";
import styles from "./stepper.module.css";

export type StepState = "done" | "not_recorded" | "current" | "not_yet";

type Props = {
  name: string;
  /** `note` is the date of the step, or the words for its absence. */
  steps: readonly { stage: Stage; state: StepState; note: string }[];
};

/** The way from raised to signed: what is done, where the issue stands, what nobody recorded, what is to come. */
export function Stepper({ name, steps }: Props) {
  return (
    <ol className={styles.track} aria-label={name}>
      {steps.map(({ stage, state, note }) => (
        <li key={stage} className={`${styles.step} ${styles[state] ?? ""}`} aria-current={state === "current" ? "step" : undefined}>
          <span className={`${styles.bar} keeps-ground`} aria-hidden="true" />
          <span className={styles.word}>
            <StageWord stage={stage} />
          </span>
          <span className={styles.note}>{note}</span>
        </li>
      ))}
    </ol>
  );
}
