import type { ProposalView } from "@/lib/desk/reading";
import styles from "./intake.module.css";

export type Mark = "accepted" | "dropped" | "open";

type Props = {
  text: string;
  proposals: readonly ProposalView[];
  marks: Readonly<Record<string, Mark>>;
  current: number;
  lang: string;
};

/** The article with the words of each proposal underlined and numbered. */
export function ArticleText({ text, proposals, marks, current, lang }: Props) {
  const spans = proposals
    .map(({ key, words }, index) => ({ key, index, ...words }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  const parts = [];
  let from = 0;
  for (const { key, index, start, end } of spans) {
    // Of two that share words, the first is underlined.
    if (start < from) continue;
    parts.push(text.slice(from, start));
    parts.push(
      <span
        key={key}
        className={styles.words}
        data-mark={index === current ? "current" : (marks[key] ?? "open")}
      >
        {text.slice(start, end)}
        <sup aria-hidden>{index + 1}</sup>
      </span>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return (
    <p className={styles.text} lang={lang}>
      {parts}
    </p>
  );
}
