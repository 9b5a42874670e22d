import { useTranslations } from "next-intl";
import type { PageProblem } from "@/lib/domain/paging";
import styles from "./pager.module.css";

/** A requested page number that does not exist, with the existing ones. */
export function PageProblemBox({ problem }: { problem: PageProblem | null }) {
  const t = useTranslations("paging.problem");
  if (!problem) return null;
  return (
    <div className={styles.problem} role="alert">
      <h2>{t("title")}</h2>
      <p>
        {problem.parameter === "page"
          ? t("page", { value: problem.value, pages: problem.pages })
          : t("list", { parameter: problem.parameter, value: problem.value, allowed: problem.allowed.join(", ") })}{" "}
        {t("rest")}
      </p>
    </div>
  );
}
