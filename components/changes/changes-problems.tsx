import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { ChangesProblem } from "@/lib/schemas/addresses/changes-address";
import styles from "./changes.module.css";

type Props = { problems: ChangesProblem[]; comparesNothing: boolean; view: ReaderView };

/** Parameters that cannot be compared, with the allowed values. */
export function ChangesProblems({ problems, comparesNothing, view }: Props) {
  const t = useTranslations("changes.problem");
  if (problems.length === 0) return null;
  const sentence = (problem: ChangesProblem) => {
    const values = { value: problem.value, today: seoulDayOf(view.madeAt) };
    if (problem.parameter === "since") return t(`since.${problem.reason}`, values);
    return t(`until.${problem.reason}`, values);
  };
  return (
    <div id="changes-problems" className={styles.problems} role="alert">
      <h2>{t("title")}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.parameter}>{sentence(problem)}</li>
        ))}
      </ul>
      {comparesNothing ? <p>{t("nothing")}</p> : null}
    </div>
  );
}
