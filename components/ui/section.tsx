import type { ReactNode } from "react";
import styles from "./section.module.css";

type Props = { id: string; title: ReactNode; children: ReactNode };

/** A part of a page under its heading, with an id for links. */
export function Section({ id, title, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
