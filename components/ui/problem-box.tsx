import type { ReactNode } from "react";
import styles from "./problem-box.module.css";

type Props = {
  id?: string;
  title?: string;
  /** One sentence for each; without any the box is absent. */
  problems: readonly string[];
  /** What the page shows instead. */
  children?: ReactNode;
};

/** The parameters of an address that the page cannot use, with the allowed values. */
export function ProblemBox({ id, title, problems, children }: Props) {
  if (problems.length === 0) return null;
  return (
    <div id={id} className={styles.problems} role="alert">
      {title === undefined ? null : <h2>{title}</h2>}
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
