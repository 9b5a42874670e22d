import { CopyButton } from "@/components/ui/copy-button";
import styles from "./copy-box.module.css";

type Props = {
  label: string;
  language: string;
  sentence: string;
  source: string;
  words: { copy: string; copyWithSource: string; copied: string; notCopied: string };
  primary: boolean;
};

/** A sentence to copy, with two buttons; without script the sentence can be selected. */
export function CopyBox({ label, language, sentence, source, words, primary }: Props) {
  return (
    <section className={styles.box} lang={language} aria-label={label}>
      <p className={styles.label}>{label}</p>
      <p id={`sentence-${language}`} className={styles.sentence}>
        {sentence}
      </p>
      <p id={`sentence-source-${language}`} className={styles.source}>
        {source}
      </p>
      <p className={styles.buttons}>
        <CopyButton
          of={`sentence-${language}`}
          label={words.copy}
          copied={words.copied}
          failed={words.notCopied}
          primary={primary}
        />
        <CopyButton
          of={`sentence-${language} sentence-source-${language}`}
          label={words.copyWithSource}
          copied={words.copied}
          failed={words.notCopied}
        />
      </p>
    </section>
  );
}
