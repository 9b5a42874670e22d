import { useTranslations } from "next-intl";
import type { FeedSentence } from "@/lib/desk/feed-sentences";
import { changeKinds, locales } from "@/lib/domain/record/record";
import { languageNames } from "@/lib/format/languages";
import styles from "./feed-sentences.module.css";

/**
 * What subscribers would read, in both languages, for each kind of change that makes a difference. Once a
 * kind is chosen in the same form, or beside the same record of several, the style sheet shows only the
 * sentence of that kind. `of`: the record, where the page is about several.
 */
export function FeedSentences({ sentences, of }: { sentences: FeedSentence[]; of?: string }) {
  const t = useTranslations("desk.publish");
  const Title = of === undefined ? "h2" : "h3";
  return (
    <section
      className={styles.sentences}
      aria-label={of === undefined ? t("feedTexts") : t("feedTextsOf", { name: of })}
    >
      <Title className={styles.title}>{t("feedTexts")}</Title>
      {sentences.length === 0 ? <p className="absent">{t("sameFeedText")}</p> : null}
      {sentences.map(({ kinds, said }) => (
        <div key={kinds.join()} data-kinds={kinds.join(" ")} className={styles.sentence}>
          {kinds.length === changeKinds.length ? null : (
            <p className={styles.kinds}>{kinds.map((kind) => t(`kinds.${kind}`)).join(" · ")}</p>
          )}
          {said ? (
            locales.map((locale) => (
              <p key={locale} lang={locale}>
                <span className={styles.language}>{languageNames[locale]}</span> {said[locale]}
              </p>
            ))
          ) : (
            <p>{t("noFeedText")}</p>
          )}
        </div>
      ))}
    </section>
  );
}
