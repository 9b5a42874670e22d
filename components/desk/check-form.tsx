"use client";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import { DataTable } from "@/components/ui/data-table";
import { checkAccuracyAction, type CheckState } from "@/lib/actions/check-accuracy";
import type { CheckedType } from "@/lib/schemas/forms/accuracy-form";
import type { Wording } from "@/lib/format/wordings";
import { CheckFields, type SourceOption } from "./check-fields";
import { ErrorSummary } from "./form/error-summary";
import { controlId } from "./form/form-parts";
import { NotSaved } from "./form/not-saved";
import { SignInAgain } from "./form/sign-in-again";
import { useInputBeforeHydration } from "./form/input-before-hydration";
import form from "./form.module.css";
import styles from "./queue.module.css";

/** `shown`: the displayed versions. `cells`: the content of the row after its checkbox. */
type CheckFormRow = { id: string; title: Wording; shown: string; cells: ReactNode };

type Props = {
  type: CheckedType;
  /** Headers of the cells. */
  columns: readonly string[];
  rows: readonly CheckFormRow[];
  sources: SourceOption[];
  /**
   * The sender is signed out or lacks permission, and no script runs: the form holds what was submitted and
   * nothing else from the desk.
   */
  isSent?: boolean;
};

const nothing: CheckState = {
  problem: null,
  about: [],
  values: { ticked: [], shown: {}, source: "", locator: "" },
  signIn: null,
};

/**
 * The issues or measures to verify, with checkboxes and the source: one form, which also works without
 * script.
 */
export function CheckForm({ type, columns, rows, sources, isSent = false }: Props) {
  const t = useTranslations("desk.queue");
  const words = useSubmissionMessages();
  const sending = useFormSubmission<CheckState>(checkAccuracyAction, nothing, {
    place: type === "issue" ? "/admin?queue=verify" : "/admin?queue=measures",
  });
  const { state, isPending } = sending;
  const [chosen, setChosen] = useState<readonly string[]>(state.values.ticked);
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const whole = useRef<HTMLFormElement>(null);
  useInputBeforeHydration(whole, () =>
    setChosen(new FormData(whole.current ?? undefined).getAll("ticked").map(String)),
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title.text]));
  if (isSent) {
    if (!state.signIn && state.problem !== "forbidden") return null;
    return (
      <PostForm sending={sending} words={words}>
        {state.signIn ? <SignInAgain need={state.signIn} intent="check" /> : null}
        <CheckProblem type={type} state={state} titles={titles} />
        <input type="hidden" name="type" value={type} />
        {state.values.ticked.map((id) => (
          <Fragment key={id}>
            <input type="hidden" name="ticked" value={id} />
            <input type="hidden" name={`shown:${id}`} value={state.values.shown[id] ?? ""} />
          </Fragment>
        ))}
        <CheckFields type={type} state={state} sources={[]}>
          {null}
        </CheckFields>
      </PostForm>
    );
  }
  return (
    <PostForm sending={sending} words={words} ref={whole}>
      {state.signIn ? <SignInAgain need={state.signIn} intent="check" /> : null}
      <NotSaved problem={state.notSaved} />
      <input type="hidden" name="type" value={type} />
      <CheckProblem type={type} state={state} titles={titles} />
      <DataTable labelledBy="queue-title" columns={[t("column.select"), ...columns]}>
        {rows.map((row, index) => (
          <tr key={row.id} className={chosen.includes(row.id) ? styles.chosen : undefined}>
            <td data-label={t("column.select")}>
              <input type="hidden" name={`shown:${row.id}`} value={row.shown} />
              <input
                id={index === 0 ? controlId("ticked") : undefined}
                className={styles.box}
                type="checkbox"
                name="ticked"
                value={row.id}
                aria-label={t("check.pick", { title: row.title.text })}
                defaultChecked={state.values.ticked.includes(row.id)}
                onChange={(event) => choose(row.id, event.target.checked)}
              />
            </td>
            {row.cells}
          </tr>
        ))}
      </DataTable>
      <CheckFields type={type} state={state} sources={sources}>
        <span className={styles.selected} aria-live="polite">
          {chosen.length > 0 ? t("check.selected", { count: chosen.length }) : ""}
        </span>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("check.submit")}
        </button>
      </CheckFields>
    </PostForm>
  );
}

function CheckProblem({
  type,
  state,
  titles,
}: {
  type: CheckedType;
  state: CheckState;
  titles: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("desk.queue.check");
  const { problem, about } = state;
  if (!problem) return null;
  const message =
    problem === "none_chosen"
      ? t(`noneChosen.${type}`)
      : t(`problem.${problem}`, { about: about.map((id) => titles.get(id) ?? id).join(", ") });
  const path =
    problem === "none_chosen" ? "ticked" : problem === "changed" || problem === "forbidden" ? "" : "source";
  return (
    <ErrorSummary title={t("problemTitle")} problems={[{ path, message }]} answer={state}>
      {problem === "changed" ? (
        <p>
          <a href={type === "issue" ? "/admin?queue=verify" : "/admin?queue=measures"}>{t("reload")}</a>
        </p>
      ) : null}
    </ErrorSummary>
  );
}
