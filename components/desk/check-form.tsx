"use client";
import { Fragment, useActionState, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { checkAccuracyAction, type CheckState } from "@/lib/actions/check-accuracy";
import type { Locale } from "@/lib/domain/record";
import { formatAge } from "@/lib/format/ages";
import { CheckFields, type SourceOption } from "./check-fields";
import { CheckRowCells, type CheckRow } from "./check-row";
import { ErrorSummary } from "./form/error-summary";
import { controlId } from "./form/form-parts";
import { SignInAgain } from "./form/sign-in-again";
import { useWrittenEarly } from "./form/written-early";
import form from "./form.module.css";
import styles from "./queue.module.css";

type Props = {
  rows: CheckRow[];
  sources: SourceOption[];
  limitHours: number;
  locale: Locale;
  /** The session has ended and no script runs: the form holds what was sent, and shows nothing from the desk. */
  isSignedOut?: boolean;
};

const nothing: CheckState = { problem: null, about: [], values: { issues: [], shown: {}, source: "", locator: "" }, signIn: null };

/** The issues to verify, with boxes and the source: one form, which works without script as well. */
export function CheckForm({ rows, sources, limitHours, locale, isSignedOut = false }: Props) {
  const t = useTranslations("desk.queue");
  const [state, action, isPending] = useActionState<CheckState, FormData>(checkAccuracyAction, nothing);
  const [chosen, setChosen] = useState<readonly string[]>(state.values.issues);
  const choose = (id: string, isChosen: boolean) => setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const whole = useRef<HTMLFormElement>(null);
  useWrittenEarly(whole, () => setChosen(new FormData(whole.current ?? undefined).getAll("issue").map(String)));
  const titles = new Map(rows.map(({ id, title }) => [id, title.text]));
  if (isSignedOut) {
    return (
      <form action={action}>
        {state.signIn ? <SignInAgain need={state.signIn} intent="check" /> : null}
        {state.values.issues.map((id) => (
          <Fragment key={id}>
            <input type="hidden" name="issue" value={id} />
            <input type="hidden" name={`shown:${id}`} value={state.values.shown[id] ?? ""} />
          </Fragment>
        ))}
        <CheckFields state={state} sources={[]}>
          {null}
        </CheckFields>
      </form>
    );
  }
  return (
    <form action={action} ref={whole}>
      {state.signIn ? <SignInAgain need={state.signIn} intent="check" /> : null}
      <CheckProblem state={state} titles={titles} />
      <CheckFields state={state} sources={sources}>
        <span className={styles.selected} aria-live="polite">
          {chosen.length > 0 ? t("check.selected", { count: chosen.length }) : ""}
        </span>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("check.submit")}
        </button>
      </CheckFields>
      <table className={table.table} aria-labelledby="queue-title">
        <thead>
          <tr>
            <th scope="col">{t("column.select")}</th>
            <th scope="col">{t("column.issue")}</th>
            <th scope="col">{t("column.board")}</th>
            <th scope="col">{t("column.lastChecked")}</th>
            <th scope="col">{t("column.age", { limit: formatAge(limitHours, locale) })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={chosen.includes(row.id) ? styles.chosen : undefined}>
              <td data-label={t("column.select")}>
                <input type="hidden" name={`shown:${row.id}`} value={row.shown} />
                <input
                  id={index === 0 ? controlId("issue") : undefined}
                  className={styles.box}
                  type="checkbox"
                  name="issue"
                  value={row.id}
                  aria-label={t("check.pick", { title: row.title.text })}
                  // After a refusal the form is emptied and filled again: what was chosen is what it begins with.
                  key={String(state.values.issues.includes(row.id))}
                  defaultChecked={state.values.issues.includes(row.id)}
                  onChange={(event) => choose(row.id, event.target.checked)}
                />
              </td>
              <CheckRowCells row={row} limitHours={limitHours} locale={locale} />
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}

function CheckProblem({ state, titles }: { state: CheckState; titles: ReadonlyMap<string, string> }) {
  const t = useTranslations("desk.queue.check");
  const { problem, about } = state;
  if (!problem) return null;
  const message = t(`problem.${problem}`, { about: about.map((id) => titles.get(id) ?? id).join(", ") });
  const path = problem === "none_chosen" ? "issue" : problem === "changed" ? "" : "source";
  return (
    <ErrorSummary title={t("problemTitle")} problems={[{ path, message }]} answer={state}>
      {problem === "changed" ? (
        <p>
          <a href="/admin?queue=verify">{t("reload")}</a>
        </p>
      ) : null}
    </ErrorSummary>
  );
}
