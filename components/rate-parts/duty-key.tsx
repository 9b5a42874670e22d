import { useTranslations } from "next-intl";
import { dutyStates } from "@/lib/domain/measures/duty-states";
import { DutyMark } from "@/components/ui/duty-mark";
import { RetroactivePeriod } from "./duty-shape";

/** Legend of the marks and the arrow of the step charts. */
export function DutyKey({ className }: { className?: string | undefined }) {
  const t = useTranslations("rates");
  const status = useTranslations("status.step");
  return (
    <ul className={className} aria-label={t("key.label")}>
      {dutyStates.map((state) => (
        <li key={state}>
          <DutyMark state={state} size={12} /> {status(state)}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" width={22} height={10} viewBox="0 0 22 10">
          <RetroactivePeriod from={0} to={21} y={5} />
        </svg>{" "}
        {t("key.backdated")}
      </li>
    </ul>
  );
}
