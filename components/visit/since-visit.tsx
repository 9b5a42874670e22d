"use client";
import { useEffect } from "react";
import { type CardMark, type CardMarkKind, cardMarkKinds, marksSince } from "@/lib/domain/card-marks";
import { useLastVisit } from "./use-last-visit";
import styles from "./since-visit.module.css";

type Props = {
  marks: readonly CardMark[];
  /** Where what changed is told, without its query. */
  address: string;
  madeAtMs: number;
  words: { label: string; none: string; kind: Record<CardMarkKind, string> };
};

/** In the board's toolbar: how many cards changed since the reader's last visit, and a dot on each of them. */
export function SinceVisit({ marks, address, madeAtMs, words }: Props) {
  const since = useLastVisit(madeAtMs);
  const changed = since === null ? [] : marksSince(marks, since);
  useEffect(() => {
    if (since === null) return;
    for (const { issue } of marksSince(marks, since)) {
      document.getElementById(`issue-${issue}`)?.querySelector("[data-visit-mark]")?.removeAttribute("hidden");
    }
  }, [marks, since]);
  if (since === null) return null;
  const counts = cardMarkKinds.flatMap((kind) => {
    const count = changed.filter((mark) => mark.kind === kind).length;
    return count === 0 ? [] : [`${words.kind[kind]} ${count}`];
  });
  const href = `${address}?since=${new Date(since).toISOString()}`;
  if (changed.length === 0) {
    return (
      <p className={styles.words}>
        <a href={href}>{words.none}</a>
      </p>
    );
  }
  return (
    <p className={styles.words}>
      <span className={styles.dot} aria-hidden="true" />
      <a href={href}>
        {words.label} <b>{changed.length}</b>
      </a>
      : {counts.join(", ")}
    </p>
  );
}
