import type { ReactNode } from "react";
import type { Group } from "@/lib/domain/status";
import styles from "./tally.module.css";

type Props = {
  /** `label` is the count with its words; each item is one issue, its `label` the full name of the square. */
  groups: { group: Group; label: ReactNode; items: { href: string; label: string; contested: boolean }[] }[];
};

/** One square for every issue, grouped by column; a marker below those whose sides differ. */
export function Tally({ groups }: Props) {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className={`${styles.tally} ${total > 24 ? styles.many : ""}`}>
      {groups.map(({ group, label, items }) => (
        <div className={styles.group} key={group}>
          <ul className={styles.squares}>
            {items.map((item) => (
              <li key={item.href} className={item.contested ? styles.contested : undefined}>
                <a href={item.href} aria-label={item.label}>
                  <span className={`${styles.square} ${styles[group] ?? ""} keeps-ground`} />
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.label}>{label}</p>
        </div>
      ))}
    </div>
  );
}
