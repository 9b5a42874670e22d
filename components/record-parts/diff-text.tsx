import styles from "./diff-text.module.css";
import { textDifference } from "./text-difference";

type Props = { before: string; after: string; show: "before" | "after" | "both"; lang?: string };

/** Removed text is struck through, added text is underlined: no colours. */
export function DiffText({ before, after, show, lang }: Props) {
  return (
    <span lang={lang} className={styles.text}>
      {textDifference(before, after).map(({ value, added, removed }, index) => {
        if (added) return show === "before" ? null : <ins key={index}>{value}</ins>;
        if (removed) return show === "after" ? null : <del key={index}>{value}</del>;
        return <span key={index}>{value}</span>;
      })}
    </span>
  );
}
