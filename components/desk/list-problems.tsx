import { useTranslations } from "next-intl";
import { ProblemBox } from "@/components/ui/problem-box";
import { type ListProblem, maxListWords } from "@/lib/schemas/addresses/record-list-address";

/** The filters that a list cannot apply, with the allowed values. */
export function ListProblems({ problems }: { problems: readonly ListProblem[] }) {
  const t = useTranslations("desk.list.problem");
  return (
    <ProblemBox
      title={t("title")}
      problems={problems.map((problem) =>
        problem.parameter === "q"
          ? t("q", { length: problem.length, max: maxListWords })
          : t("value", {
              parameter: problem.parameter,
              value: problem.value,
              allowed: problem.allowed.join(", "),
            }),
      )}
    >
      <p>{t("rest")}</p>
    </ProblemBox>
  );
}
