import { DutyMark } from "@/components/ui/duty-mark";
import type { DutyState } from "@/lib/domain/measures/duty-states";
import styles from "./main-charge.module.css";

/** A duty beside the status of an issue. */
export function ChargeWords({ state, said }: { state: DutyState; said: string }) {
  return (
    <span className={styles.main}>
      <DutyMark state={state} /> {said}
    </span>
  );
}
