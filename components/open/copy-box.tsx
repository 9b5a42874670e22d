"use client";
import { useState } from "react";
import styles from "./copy-box.module.css";

type Props = {
  label: string;
  language: string;
  sentence: string;
  source: string;
  words: { copy: string; copyWithSource: string; copied: string };
  primary: boolean;
};

/** A sentence ready for copy, and two buttons; without script the sentence can be selected. */
export function CopyBox({ label, language, sentence, source, words, primary }: Props) {
  return (
    <section className={styles.box} lang={language} aria-label={label}>
      <p className={styles.label}>{label}</p>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.source}>{source}</p>
      <p className={styles.buttons}>
        <CopyButton text={sentence} label={words.copy} copied={words.copied} primary={primary} />
        <CopyButton text={`${sentence}\n${source}`} label={words.copyWithSource} copied={words.copied} />
      </p>
    </section>
  );
}

export function CopyButton({ text, label, copied, primary = false }: { text: string; label: string; copied: string; primary?: boolean }) {
  const [done, setDone] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      setTimeout(() => setDone(false), 2000);
    } catch {
      // The clipboard can be refused; the text stays on the page and can be selected.
      setDone(false);
    }
  }
  return (
    <button type="button" onClick={copy} className={primary ? styles.primary : styles.button}>
      <span aria-live="polite">{done ? copied : label}</span>
    </button>
  );
}
