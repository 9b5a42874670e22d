import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { ChangesProblem } from "@/lib/schemas/addresses/changes-address";

type Props = { problems: ChangesProblem[]; comparesNothing: boolean; view: ReaderView };

/** Parameters that cannot be compared, with the allowed values. */
export function ChangesProblems({ problems, comparesNothing, view }: Props) {
  const t = useTranslations("changes.problem");
  const sentence = (problem: ChangesProblem) => {
    const values = { value: problem.value, today: seoulDayOf(view.madeAt) };
    if (problem.parameter === "since") return t(`since.${problem.reason}`, values);
    return t(`until.${problem.reason}`, values);
  };
  return (
    <ProblemBox id="changes-problems" title={t("title")} problems={problems.map(sentence)}>
      {comparesNothing ? <p>{t("nothing")}</p> : null}
    </ProblemBox>
  );
}
