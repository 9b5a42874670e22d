import { useTranslations } from "next-intl";
import type { Standing } from "@/lib/domain/standing";

/** Days in the present state; an approximate start makes the count approximate too. */
export function DaysInState({ standing }: { standing: Standing }) {
  const t = useTranslations("status");
  if (standing.daysInState <= 0) return <b>{t("today")}</b>;
  return (
    <span>
      {standing.sinceIsApproximate ? <span aria-hidden="true">≈ </span> : null}
      {t.rich("daysRich", { count: standing.daysInState, b: (chunks) => <b>{chunks}</b> })}
    </span>
  );
}
