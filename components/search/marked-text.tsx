import type { Locale } from "@/lib/domain/record/record";
import type { Passage } from "@/lib/domain/search/search-excerpt";
import styles from "./search.module.css";

/** A passage with the search terms marked, and its language if it differs from the page's. */
export function MarkedText({ passage, locale }: { passage: Passage; locale: Locale }) {
  const runs = passage.runs.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
  return passage.language === locale ? <>{runs}</> : <span lang={passage.language}>{runs}</span>;
}
