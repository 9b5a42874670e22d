import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { CheckedType } from "@/lib/schemas/forms/accuracy-form";
import type { CheckState } from "@/lib/actions/check-accuracy";
import { controlId } from "./form/form-parts";
import { controlAttributes } from "./form/labelled";
import form from "./form.module.css";
import styles from "./queue.module.css";

export type SourceOption = { id: string; label: string };

/** The field for the source, with a list of recorded ones; the server finds it by id, title or address. */
export function CheckFields({
  type,
  state,
  sources,
  children,
}: {
  type: CheckedType;
  state: CheckState;
  sources: SourceOption[];
  children: ReactNode;
}) {
  const t = useTranslations("desk.queue.check");
  const { problem, values } = state;
  const problemText =
    problem === "no_source" || problem === "unknown_source" || problem === "several_sources"
      ? t(`problem.${problem}`, { about: state.about.join(", ") })
      : null;
  return (
    <fieldset className={`${styles.check} ${form.bar}`}>
      <legend className="visually-hidden">{t(`legend.${type}`)}</legend>
      <label className={`${form.field} ${problemText ? form.wrong : ""}`}>
        <span className={form.label}>{t("source")}</span>
        <span id={`${controlId("source")}-hint`} className={form.hint}>
          {t("sourceHint")}
        </span>
        {problemText ? (
          <span id={`${controlId("source")}-error`} className={form.error}>
            {problemText}
          </span>
        ) : null}
        <input
          {...controlAttributes("source", problemText, "hint")}
          className={form.input}
          list="check-sources"
          autoComplete="off"
          maxLength={1000}
          defaultValue={values.source}
        />
        <datalist id="check-sources">
          {sources.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </datalist>
      </label>
      <label className={form.field}>
        <span className={form.label}>{t("locator")}</span>
        <span className={form.hint}>{t("locatorHint")}</span>
        <input
          className={form.input}
          name="locator"
          autoComplete="off"
          maxLength={300}
          defaultValue={values.locator}
        />
      </label>
      <div className={form.buttons}>{children}</div>
    </fieldset>
  );
}
