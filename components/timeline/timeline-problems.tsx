import { useTranslations } from "next-intl";
import { entryKinds } from "@/lib/domain/timeline/entries";
import { timelineSides } from "@/lib/domain/timeline/timeline";
import type { TimelineProblem } from "@/lib/schemas/addresses/timeline-address";
import styles from "./timeline-filter-bar.module.css";

/** Maximum number of issues that a sentence can list. */
const named = 40;

/** Values of the address that the timeline cannot show, each with the allowed ones. */
export function TimelineProblems({ problems, issueIds }: { problems: TimelineProblem[]; issueIds: string[] }) {
  const t = useTranslations("timeline");
  if (problems.length === 0) return null;
  const some = issueIds.slice(0, named).join(", ");
  const rest = issueIds.length - named;
  const allowed = {
    kind: entryKinds.join(", "),
    side: timelineSides.join(", "),
    issue: rest > 0 ? t("error.more", { list: some, count: rest }) : some,
  };
  return (
    <div className={styles.problems} role="alert">
      <h2>{t("error.title")}</h2>
      <ul>
        {problems.map(({ parameter, value }) => (
          <li key={parameter}>{t("error.value", { parameter, value, allowed: allowed[parameter] })}</li>
        ))}
      </ul>
      <p>{t("error.rest")}</p>
    </div>
  );
}
