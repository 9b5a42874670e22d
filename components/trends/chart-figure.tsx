import { useTranslations } from "next-intl";
import { ChartContainer } from "@/components/charts/chart-container";
import type { ChartProps } from "@/components/charts/chart-props";
import styles from "./trends.module.css";

type Props = { chart: ChartProps; name: string; height: number; sheetWidth?: number };

/** The container of a chart, with a message if it fails to load. */
export function ChartFigure(props: Props) {
  const t = useTranslations("trends");
  return <ChartContainer {...props} failed={t("failed")} />;
}

/** Below a chart, or several of a kind: its source and date, and where the numbers are without script. */
export function ChartFoot({ date }: { date: string }) {
  const t = useTranslations("trends");
  return (
    <p className={styles.foot}>
      <noscript>{t("noScript")} </noscript>
      {t("note", { date })}
    </p>
  );
}
