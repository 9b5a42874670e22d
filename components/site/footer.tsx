import type { ReactNode } from "react";
import styles from "./footer.module.css";

type Props = {
  /** That the record is independent. */
  statement: string;
  links: readonly { href: string; label: string }[];
  /** When the page was made, and from which revision. */
  made?: ReactNode;
  /** The theme switch. */
  children?: ReactNode;
};

/** The foot of every page. */
export function Footer({ statement, links, made, children }: Props) {
  return (
    <footer className={styles.footer}>
      <div className={`page ${styles.row}`}>
        <p>{statement}</p>
        {links.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
        {made ? <p className={styles.made}>{made}</p> : null}
        {children ? <div className={styles.end}>{children}</div> : null}
      </div>
    </footer>
  );
}
