import { diffWordsWithSpace } from "diff";
import styles from "./diff-text.module.css";

type Props = { before: string; after: string; show: "before" | "after" | "both"; lang?: string };

/** What was taken out is struck through, what was put in is underlined: no colours. */
export function DiffText({ before, after, show, lang }: Props) {
  const parts = diffWordsWithSpace(before, after);
  return (
    <span lang={lang} className={styles.text}>
      {parts.map(({ value, added, removed }, index) => {
        if (added) return show === "before" ? null : <ins key={index}>{value}</ins>;
        if (removed) return show === "after" ? null : <del key={index}>{value}</del>;
        return <span key={index}>{value}</span>;
      })}
    </span>
  );
}
