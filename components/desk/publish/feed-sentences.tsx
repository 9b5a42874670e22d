import { useTranslations } from "next-intl";
import type { FeedSentence } from "@/lib/desk/feed-sentences";
import { changeKinds, locales } from "@/lib/domain/record/record";
import { languageNames } from "@/lib/format/languages";
import styles from "./feed-sentences.module.css";

/**
 * What subscribers would read, in both languages, for each kind of change that makes a difference. Once a kind is
 * chosen in the same form, the style sheet shows only the sentence of that kind.
 */
export function FeedSentences({ sentences }: { sentences: FeedSentence[] }) {
  const t = useTranslations("desk.publish");
  return (
    <section className={styles.sentences} aria-label={t("alert")}>
      <h2 className={styles.title}>{t("alert")}</h2>
      {sentences.length === 0 ? <p className="absent">{t("alertSame")}</p> : null}
      {sentences.map(({ kinds, said }) => (
        <div key={kinds.join()} data-kinds={kinds.join(" ")} className={styles.sentence}>
          {kinds.length === changeKinds.length ? null : <p className={styles.kinds}>{kinds.map((kind) => t(`kinds.${kind}`)).join(" · ")}</p>}
          {said ? (
            locales.map((locale) => (
              <p key={locale} lang={locale}>
                <span className={styles.language}>{languageNames[locale]}</span> {said[locale]}
              </p>
            ))
          ) : (
            <p>{t("alertNone")}</p>
          )}
        </div>
      ))}
    </section>
  );
}
