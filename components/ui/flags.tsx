import type { ReactNode } from "react";
import { Icon } from "./icon";
import styles from "./flags.module.css";

type Props = { children: ReactNode };

/** The marker of contested issues, and of nothing else. */
export function ContestedFlag({ children }: Props) {
  return (
    <span className={`${styles.flag} ${styles.differ} keeps-ground`}>
      <Icon name="differ" size={13} /> {children}
    </span>
  );
}

/** The issue moved back: after agreement (reopened) or before it. The words include the date. */
export function SetbackFlag({ children }: Props) {
  return (
    <span className={`${styles.flag} ${styles.setback} keeps-ground`}>
      <Icon name="back" size={13} /> {children}
    </span>
  );
}
