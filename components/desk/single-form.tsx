import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import styles from "./single-form.module.css";

/** A page of the desk with a single form, outside the frame of signed-in pages. */
export function SingleForm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className={styles.band}>
        <Logo />
      </header>
      <main id="content" className={styles.main}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
