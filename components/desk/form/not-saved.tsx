import { useTranslations } from "next-intl";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import form from "../form.module.css";

/**
 * Says that nothing was saved, or that this is not known, why, and what to do: the typed text is still in the
 * form.
 */
export function NotSaved({ problem }: { problem: SavingProblem | undefined }) {
  const t = useTranslations("desk.notSaved");
  if (problem === undefined) return null;
  return (
    <p role="alert" className={form.error}>
      {problem === "unconfirmed" ? t(problem) : `${t("title")} ${t(problem)} ${t("kept")}`}
    </p>
  );
}
