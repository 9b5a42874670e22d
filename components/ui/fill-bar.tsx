import type { Group } from "@/lib/domain/status/status";
import styles from "./fill-bar.module.css";

/** The head of a board column: hollow, hatched, solid, or hollow with one line through. */
export function FillBar({ group }: { group: Group }) {
  return <div aria-hidden="true" className={`${styles.bar} ${styles[group] ?? ""} keeps-ground`} />;
}
