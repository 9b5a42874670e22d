import { useTranslations } from "next-intl";
import { Words } from "@/components/ui/words";
import type { Locale, Text } from "@/lib/domain/record";
import styles from "./neighbours.module.css";

type Neighbour = { href: string; text: Text } | null;

/** The issues before and after this one, in the record's order. */
export function Neighbours({ previous, next, locale }: { previous: Neighbour; next: Neighbour; locale: Locale }) {
  const t = useTranslations("site.neighbours");
  const link = (neighbour: Neighbour, label: string, rel: string) =>
    neighbour ? (
      <p>
        <span className={styles.label}>{label}</span>
        <a href={neighbour.href} rel={rel}>
          <Words text={neighbour.text} locale={locale} />
        </a>
      </p>
    ) : (
      <p />
    );
  return (
    <nav className={styles.neighbours} aria-label={t("label")}>
      {link(previous, t("previous"), "prev")}
      {link(next, t("next"), "next")}
    </nav>
  );
}
