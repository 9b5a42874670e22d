import { useTranslations } from "next-intl";
import { EffectWord, StageWord } from "@/components/ui/status-words";
import { effects, stages } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import styles from "./sign-key.module.css";

/** Legend: every sign with its word, in the order of the lists, and what each column contains. */
export function SignKey() {
  const t = useTranslations("board");
  const status = useTranslations("status");
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
      <dl>
        {groups.map((group) => (
          <div key={group}>
            <dt>{status(`group.${group}`)}</dt> <dd>{status(`groupDefinition.${group}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("keyText")}</p>
    </section>
  );
}
