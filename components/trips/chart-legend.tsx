import { useTranslations } from "next-intl";
import type { ChartSide } from "@/lib/domain/people-and-trips/trip-bars";
import styles from "./trip-chart.module.css";

/** Legend of the chart's marks. */
export function ChartLegend({ sides }: { sides: ChartSide[] }) {
  const t = useTranslations("trips.legend");
  const status = useTranslations("status");
  return (
    <ul className={styles.legend}>
      {sides.map(({ side }) => (
        <li key={side} data-side={side}>
          <span className={styles.key} data-kind="certain" aria-hidden="true" />
          <span>{t("certain", { side: status(`sideName.${side}`) })}</span>
        </li>
      ))}
      <li>
        <span className={styles.key} data-kind="unknown" aria-hidden="true" />
        <span>{t("unknown")}</span>
      </li>
      <li>
        <span className={styles.key} data-kind="expected" aria-hidden="true" />
        <span>{t("expected")}</span>
      </li>
      <li>
        <span className={styles.key} data-kind="certain" aria-hidden="true">
          <i className={styles.dot} />
        </span>
        <span>{t("meeting")}</span>
      </li>
      <li>
        <span className={styles.key} data-kind="unknown" aria-hidden="true">
          <i className={styles.dot} data-vague="" />
        </span>
        <span>{t("vagueMeeting")}</span>
      </li>
      <li>
        <span className={styles.key} data-kind="marked" aria-hidden="true" />
        <span>{t("marked")}</span>
      </li>
    </ul>
  );
}
