import { LocalizedText } from "@/components/ui/localized-text";
import type { Locale, Text } from "@/lib/domain/record/record";
import styles from "./neighbours.module.css";

type Neighbour = { href: string; text: Text } | null;

type Props = {
  previous: Neighbour;
  next: Neighbour;
  locale: Locale;
  labels: { label: string; previous: string; next: string };
};

/** The previous and next record in the order of their list. */
export function Neighbours({ previous, next, locale, labels }: Props) {
  const link = (neighbour: Neighbour, label: string, rel: string) =>
    neighbour ? (
      <p>
        <span className={styles.label}>{label}</span>
        <a href={neighbour.href} rel={rel}>
          <LocalizedText text={neighbour.text} locale={locale} />
        </a>
      </p>
    ) : (
      <p />
    );
  return (
    <nav className={styles.neighbours} aria-label={labels.label}>
      {link(previous, labels.previous, "prev")}
      {link(next, labels.next, "next")}
    </nav>
  );
}
