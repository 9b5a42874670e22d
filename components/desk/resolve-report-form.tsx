"use client";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { resolveReportAction, type ResolveReportState } from "@/lib/actions/resolve-report";
import { reportLimits, reportOutcomes } from "@/lib/domain/editing/error-report";
import { reportAddress } from "@/lib/format/addresses/desk-addresses";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { LinesField } from "./form/labelled";
import form from "./form.module.css";

const initial: ResolveReportState = { status: "idle", values: { outcome: "", note: "" }, problems: [] };

/**
 * Resolves a reader's report with an outcome. `isSent`: the page is no longer accessible and no script runs:
 * the form is shown alone, if it was submitted.
 */
export function ResolveReportForm({ reportId, isSent = false }: { reportId: string; isSent?: boolean }) {
  const t = useTranslations("desk.reports");
  const words = useSubmissionMessages();
  const place = reportAddress(reportId);
  const sending = useFormSubmission<ResolveReportState>(resolveReportAction, initial, { place });
  const { state, isPending } = sending;
  if (isSent && !state.visitor) return null;
  const [noOutcome, longNote] = [state.problems.includes("outcome"), state.problems.includes("long_note")];
  return (
    <PostForm sending={sending} words={words} className={form.form}>
      <input type="hidden" name="report" value={reportId} />
      <ActionFailureNotice failure={state} />
      {state.status === "idle" ? null : (
        <p role="alert" className={form.error}>
          {t(state.status === "invalid" ? "notResolved" : "resolvedBefore")}
        </p>
      )}
      <label className={`${form.field} ${noOutcome ? form.wrong : ""}`}>
        <span className={form.label}>{t("outcome")}</span>
        {noOutcome ? (
          <span className={form.error} id="outcome-error">
            {t("problem.outcome")}
          </span>
        ) : null}
        <select
          className={form.input}
          name="outcome"
          required
          defaultValue={state.values.outcome}
          aria-invalid={noOutcome ? true : undefined}
          aria-describedby={noOutcome ? "outcome-error" : undefined}
        >
          <option value="">{t("choose")}</option>
          {reportOutcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcomeName.${outcome}`)}
            </option>
          ))}
        </select>
      </label>
      <LinesField
        path="note"
        label={t("note")}
        hint={t("noteHint", { most: reportLimits.note })}
        problem={longNote ? t("problem.long_note", { most: reportLimits.note }) : null}
        value={state.values.note}
      />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("resolve")}
        </button>
      </div>
    </PostForm>
  );
}
