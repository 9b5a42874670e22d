import { useTranslations } from "next-intl";
import { EffectWord, StageWord } from "@/components/ui/status-words";
import { effects, stages } from "@/lib/domain/record";
import styles from "./sign-key.module.css";

/** Every sign with its word, in the order of the lists. */
export function SignKey() {
  const t = useTranslations("board");
  return (
    <section className={styles.key} aria-labelledby="key">
      <h2 id="key" className="visually-hidden">
        {t("key")}
      </h2>
      <ul>
        {stages.map((stage) => (
          <li key={stage}>
            <StageWord stage={stage} />
          </li>
        ))}
      </ul>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>
            <EffectWord effect={effect} />
          </li>
        ))}
      </ul>
      <p>{t("keyText")}</p>
    </section>
  );
}
