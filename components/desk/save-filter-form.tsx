"use client";
import { useTranslations } from "next-intl";
import { useFormSubmission } from "@/components/posting/form-submission";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { saveFilterAction, type SaveFilterState } from "@/lib/actions/saved-filters";
import { maxSavedFilterNameCharacters, maxSavedFilters } from "@/lib/domain/editing/saved-filter";
import type { RecordType } from "@/lib/domain/record/record";
import { listParameterNames } from "@/lib/schemas/addresses/record-list-address";
import { ActionFailureNotice } from "./form/action-failure-notice";
import { ListProblems } from "./list-problems";
import form from "./form.module.css";

type Props = {
  type: RecordType;
  /** Of the list as it is shown. */
  parameters: Readonly<Record<string, string>>;
  /** The address of the page. */
  place: string;
  /** The name under which this filter is saved. */
  saved: string | null;
  /** The page is no longer accessible and no script runs: the form is shown alone, if it was submitted. */
  isSent?: boolean;
};

const limits = { name: maxSavedFilterNameCharacters, full: maxSavedFilters, nothing: 0 };

/** Saves the filter and order of a list under a name. */
export function SaveFilterForm({ type, parameters, place, saved, isSent = false }: Props) {
  const t = useTranslations("desk.list.saved");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<SaveFilterState>(
    saveFilterAction,
    { name: null, problem: null, filters: [] },
    { place },
  );
  const { state, isPending } = sending;
  const { problem, filters } = state;
  if (isSent && !state.visitor) return null;
  // Of the list from which the form was sent, where the page does not show it again.
  const own = (name: string) => (isSent ? state.sent?.[`filter.${name}`] : parameters[name]);
  return (
    <details className={form.more} open={state.name !== null || undefined}>
      <summary>{t(saved === null ? "save" : "rename")}</summary>
      <PostForm sending={sending} words={words} className={form.form}>
        <input type="hidden" name="record.type" value={type} />
        {listParameterNames.map((name) => (
          <input key={name} type="hidden" name={`filter.${name}`} value={own(name) ?? ""} />
        ))}
        <ActionFailureNotice failure={state} />
        <ListProblems problems={filters} />
        <label className={`${form.field} ${problem ? form.wrong : ""}`}>
          <span className={form.label}>{t("name")}</span>
          <span className={form.hint}>{t("hint")}</span>
          {problem ? (
            <span className={form.error} id="filter-name-error" role="alert">
              {t(`problem.${problem}`, { max: limits[problem] })}
            </span>
          ) : null}
          <input
            className={form.input}
            name="name"
            required
            autoComplete="off"
            defaultValue={state.name ?? saved ?? ""}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "filter-name-error" : undefined}
          />
        </label>
        <div className={form.buttons}>
          <button className={`${form.button} ${form.strong}`} aria-busy={isPending}>
            {t("submit")}
          </button>
        </div>
      </PostForm>
    </details>
  );
}
