import type { ReactNode } from "react";
import styles from "./as-of-banner.module.css";

type Props = {
  /** "You are reading the record as it stood on 22 Oct 2025." */
  statement: ReactNode;
  nothingLater: string;
  today: { href: string; label: string };
  /** Only where there is a page that compares the two days. */
  changes?: { href: string; label: string };
};

/** Says, where it cannot be missed, that the page is not about today. */
export function AsOfBanner({ statement, nothingLater, today, changes }: Props) {
  return (
    <div className={`${styles.banner} keeps-ground`} role="status">
      <div className={`page ${styles.row}`}>
        <p>
          <b>{statement}</b> {nothingLater}
        </p>
        {changes ? <a href={changes.href}>{changes.label}</a> : null}
        <a className={styles.today} href={today.href}>
          {today.label}
        </a>
      </div>
    </div>
  );
}
