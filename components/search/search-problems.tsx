import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import type { SearchProblem } from "@/lib/schemas/addresses/search-address";

/** Parameters that cannot be searched for, with the allowed values. */
export function SearchProblems({ problems }: { problems: SearchProblem[] }) {
  const t = useTranslations("search");
  const sentence = (problem: SearchProblem) => {
    if (problem.parameter === "kind")
      return t("problem.kind", { value: problem.value, allowed: searchKinds.join(", ") });
    return problem.reason === "empty"
      ? t("problem.empty")
      : t("problem.long", { length: problem.length, max: maxQuestionCharacters });
  };
  return <ProblemBox id="search-problems" problems={problems.map(sentence)} />;
}
