import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import { entryKinds } from "@/lib/domain/timeline/entries";
import { timelineSides } from "@/lib/domain/timeline/timeline";
import type { TimelineProblem } from "@/lib/schemas/addresses/timeline-address";

/** Maximum number of issues that a sentence can list. */
const named = 40;

/** Values of the address that the timeline cannot show, each with the allowed ones. */
export function TimelineProblems({
  problems,
  issueIds,
}: {
  problems: TimelineProblem[];
  issueIds: string[];
}) {
  const t = useTranslations("timeline");
  const some = issueIds.slice(0, named).join(", ");
  const rest = issueIds.length - named;
  const allowed = {
    kind: entryKinds.join(", "),
    side: timelineSides.join(", "),
    issue: rest > 0 ? t("error.more", { list: some, count: rest }) : some,
  };
  return (
    <ProblemBox
      title={t("error.title")}
      problems={problems.map(({ parameter, value }) =>
        t("error.value", { parameter, value, allowed: allowed[parameter] }),
      )}
    >
      <p>{t("error.rest")}</p>
    </ProblemBox>
  );
}
