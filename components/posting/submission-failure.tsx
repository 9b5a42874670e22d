"use client";
import styles from "./submission-failure.module.css";
import type { SubmissionMessages, KeptText } from "./submission-messages";
import type { Failure } from "./form-submission";

type Props = { failure: Failure | null; typed: KeptText; words: SubmissionMessages };

/** Says that a submission failed, why, and whether the typed text is preserved. */
export function SubmissionFailure({ failure, typed, words }: Props) {
  if (failure === null) return null;
  const isOutdated = failure === "outdated";
  const text =
    typed === "nothing"
      ? ""
      : typed === "kept"
        ? words[isOutdated ? "keptReloads" : "kept"]
        : words[isOutdated ? "reloads" : "here"];
  return (
    <div role="alert" className={styles.notSent}>
      <p>
        {words[failure]} {text}
      </p>
      {isOutdated ? (
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      ) : null}
    </div>
  );
}
