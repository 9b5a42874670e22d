import { useTranslations } from "next-intl";
import type { RecordFormState } from "@/lib/actions/record-form";
import form from "../form.module.css";
import { ErrorSummary } from "./error-summary";

type Props = NonNullable<RecordFormState["similar"]> & { answer: number };

/** Records that may be the same as the new one, with a button that saves nevertheless. */
export function SimilarRecords({ found, intent, answer }: Props) {
  const t = useTranslations("desk.form");
  return (
    <>
      <input type="hidden" name="record.similar" value={found.map(({ id }) => id).join(" ")} />
      <ErrorSummary
        title={t("similar", { count: found.length })}
        problems={[]}
        findings={found}
        answer={answer}
      >
        <button className={`${form.button} ${form.strong}`} name="intent" value={intent}>
          {t(intent === "save" ? "saveAnyway" : "compareAnyway")}
        </button>
      </ErrorSummary>
    </>
  );
}
