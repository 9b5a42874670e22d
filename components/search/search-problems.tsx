import { useTranslations } from "next-intl";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import type { SearchProblem } from "@/lib/schemas/addresses/search-address";
import styles from "./search.module.css";

/** Parameters that cannot be searched for, with the allowed values. */
export function SearchProblems({ problems }: { problems: SearchProblem[] }) {
  const t = useTranslations("search");
  const sentence = (problem: SearchProblem) => {
    if (problem.parameter === "kind") return t("problem.kind", { value: problem.value, allowed: searchKinds.join(", ") });
    return problem.reason === "empty"
      ? t("problem.empty")
      : t("problem.long", { length: problem.length, max: maxQuestionCharacters });
  };
  return (
    <div id="search-problems" className={styles.problems} role="alert">
      <ul>
        {problems.map((problem) => (
          <li key={problem.parameter}>{sentence(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
