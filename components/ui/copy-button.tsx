import styles from "./copy-button.module.css";

type Props = {
  label: string;
  copied: string;
  failed: string;
  primary?: boolean;
  className?: string;
} & (
  | { text: string }
  | {
      /** The ids of the elements to copy, one per line. */
      of: string;
    }
);

/** Copies a text, and reports success or failure (reader/copy-text.ts); without script there is no button. */
export function CopyButton({
  label,
  copied,
  failed,
  primary = false,
  className = primary ? styles.primary : styles.button,
  ...copies
}: Props) {
  const what = "of" in copies ? { "data-of": copies.of } : { "data-text": copies.text };
  return (
    <copy-text {...what} data-copied={copied} data-failed={failed}>
      <button type="button" className={className}>
        <span aria-live="polite">{label}</span>
      </button>
    </copy-text>
  );
}
