import type { ReactNode } from "react";
import styles from "./trends.module.css";

type Props = { id: string; title: string; sentence: string; unit?: string; children: ReactNode };

/** One question about the record: its title, the answer in a sentence, the unit, the chart and its table. */
export function TrendSection({ id, title, sentence, unit, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.sentence}>{sentence}</p>
      {unit ? <p className={styles.unit}>{unit}</p> : null}
      {children}
    </section>
  );
}
