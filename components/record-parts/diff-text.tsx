import { diffWordsWithSpace } from "diff";
import styles from "./diff-text.module.css";

type Props = { before: string; after: string; show: "before" | "after" | "both"; lang?: string };

const mostSteps = 1000;

/** Removed text is struck through, added text is underlined: no colours. */
export function DiffText({ before, after, show, lang }: Props) {
  // Texts with next to nothing in common are shown whole: a full diff of long ones would take minutes.
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostSteps }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
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
