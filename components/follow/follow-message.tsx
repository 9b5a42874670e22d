import type { ReactNode } from "react";
import { PageHead } from "@/components/site/page-head";
import styles from "./follow.module.css";

/** A page that says one thing about alerts. */
export function FollowMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className={styles.page}>
      <PageHead title={title} />
      <div className={styles.text}>{children}</div>
    </article>
  );
}
