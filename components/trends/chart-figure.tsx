import { useTranslations } from "next-intl";
import { ChartPlace } from "@/components/charts/chart-place";
import type { ChartProps } from "@/components/charts/chart-props";
import styles from "./trends.module.css";

type Props = { chart: ChartProps; name: string; height: number; sheetWidth?: number };

/** The room of a chart, and what is said there when it does not arrive. */
export function ChartFigure(props: Props) {
  const t = useTranslations("trends");
  return <ChartPlace {...props} failed={t("failed")} />;
}

/** Below a chart, or several of a kind: from what and when it is, and where the numbers are without script. */
export function ChartFoot({ date }: { date: string }) {
  const t = useTranslations("trends");
  return (
    <p className={styles.foot}>
      <noscript>{t("noScript")} </noscript>
      {t("foot", { date })}
    </p>
  );
}
