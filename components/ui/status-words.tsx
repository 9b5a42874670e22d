import { useTranslations } from "next-intl";
import type { Effect, Stage } from "@/lib/domain/record/record";
import { EffectSign } from "./effect-sign";
import { StageSign } from "./stage-sign";
import styles from "./status-words.module.css";

/** Stage sign, stage word, effect sign, effect word: always in this order, never a sign without its word. */
export function StatusWords({ stage, effect, size = 1 }: { stage: Stage; effect: Effect; size?: number }) {
  return (
    <>
      <StageWord stage={stage} size={size} />
      <EffectWord effect={effect} size={size} />
    </>
  );
}

export function StageWord({ stage, size = 1, crop = true }: { stage: Stage; size?: number; crop?: boolean }) {
  const t = useTranslations("status");
  return (
    <span className={styles.pair}>
      <StageSign stage={stage} size={size} crop={crop} /> {t(`stage.${stage}`)}
    </span>
  );
}

export function EffectWord({ effect, size = 1 }: { effect: Effect; size?: number }) {
  const t = useTranslations("status");
  return (
    <span className={styles.pair}>
      <EffectSign effect={effect} size={size} /> {t(`effect.${effect}`)}
    </span>
  );
}
