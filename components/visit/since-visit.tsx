import {
  type CardMark,
  type CardMarkKind,
  cardMarkKinds,
  serialiseMarks,
} from "@/lib/domain/board/card-marks";
import styles from "./since-visit.module.css";

type Props = {
  marks: readonly CardMark[];
  /** The page of changes, without its query. */
  address: string;
  madeAtMs: number;
  words: { label: string; none: string; kind: Record<CardMarkKind, string> };
};

/**
 * In the board's toolbar: how many cards changed since the reader's last visit, and a dot on each of them.
 * Filled by reader/visit-elements.ts, which alone knows the last visit.
 */
export function SinceVisit({ marks, address, madeAtMs, words }: Props) {
  return (
    <since-visit
      data-made-at={madeAtMs}
      data-marks={serialiseMarks(marks)}
      data-address={address}
      data-label={words.label}
      data-none={words.none}
      data-kinds={cardMarkKinds.map((kind) => words.kind[kind]).join("|")}
      data-class={styles.words}
      data-dot={styles.dot}
    />
  );
}
