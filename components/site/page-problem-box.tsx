import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import type { PageProblem } from "@/lib/domain/paging";

/** A requested page number that does not exist, with the existing ones. */
export function PageProblemBox({ problem }: { problem: PageProblem | null }) {
  const t = useTranslations("paging.problem");
  if (!problem) return null;
  const sentence =
    problem.parameter === "page"
      ? t("page", { value: problem.value, pages: problem.pages })
      : t("list", {
          parameter: problem.parameter,
          value: problem.value,
          allowed: problem.allowed.join(", "),
        });
  return (
    <ProblemBox title={t("title")} problems={[sentence]}>
      <p>{t("rest")}</p>
    </ProblemBox>
  );
}
