import type { ReactNode } from "react";
import styles from "./page-head.module.css";

type Props = { crumbs?: ReactNode; title: ReactNode; children?: ReactNode };

/** The top of a page: breadcrumbs, title or first sentence, and a line below it. */
export function PageHead({ crumbs, title, children }: Props) {
  return (
    <header className={styles.head}>
      {crumbs}
      <h1 className={styles.title}>{title}</h1>
      {children ? <div className={styles.below}>{children}</div> : null}
    </header>
  );
}
