"use client";
import { startTransition, useActionState, useEffect, useRef, useState, useSyncExternalStore, type FormEvent, type KeyboardEvent } from "react";
import { useTranslations } from "next-intl";
import { idle, type FormProblem, type RecordFormState } from "@/lib/actions/record-form";
import { saveRecordAction } from "@/lib/actions/save-record";
import type { Locale, RecordType } from "@/lib/domain/record";
import { fieldsOf } from "@/lib/domain/record-fields";
import form from "../form.module.css";
import { ErrorSummary } from "./error-summary";
import { FieldControl } from "./field-control";
import { controlId, type FormParts, FormPartsProvider } from "./form-parts";
import { isComposing } from "./is-composing";
import { type Kept, KeptNoMore, KeptText } from "./kept-text";
import { Presence } from "./presence";
import { SignInAgain } from "./sign-in-again";
import { useWrittenEarly } from "./written-early";

export type RecordFormProps = {
  type: RecordType;
  /** Null for a record that is being made. */
  id: string | null;
  locale: Locale;
  values: Record<string, string>;
  base: Record<string, string>;
  labels: FormParts["labels"];
  options: FormParts["options"];
  names: Record<string, string>;
  problems: FormProblem[];
  expected: { version: number; save: number };
  mayPublish: boolean;
  /** The session has ended and no script runs: the form shows what was sent, and nothing from the desk. */
  isSignedOut?: boolean;
};

const noChange = () => () => undefined;

/** A record's form: everything typed is sent, saved as a draft, and survives every refusal. */
export function RecordForm(props: RecordFormProps) {
  const { type, id, expected } = props;
  const t = useTranslations("desk.form");
  const [state, action, isPending] = useActionState<RecordFormState, FormData>(saveRecordAction, idle);
  const isScripted = useSyncExternalStore(noChange, () => true, () => false);
  const [restored, setRestored] = useState<(Pick<Kept, "values" | "expected"> & { count: number; of: string }) | null>(null);
  // Whether something was typed since this very save; a new one begins anew.
  const token = `${expected.version}.${expected.save}`;
  const [dirtyAt, setDirtyAt] = useState<string | null>(null);
  const isDirty = dirtyAt === token;
  const setIsDirty = (dirty: boolean) => setDirtyAt(dirty ? token : null);
  const element = useRef<HTMLFormElement>(null);
  useWrittenEarly(element, () => setIsDirty(true));

  // An answer to an earlier save says nothing about this one. A text that was brought back is sent as made from an earlier one.
  const [sent, setSent] = useState<{ on: string; after: number } | null>(null);
  const isOfThis = (sent && state.answer > sent.after ? sent.on : `${state.expected.version}.${state.expected.save}`) === token;
  const answered = state.values !== null && (isOfThis || props.isSignedOut === true);
  // What was brought back stands until the next answer, which has all of it.
  const now = `${token}.${state.answer}`;
  const back = restored?.of === now ? restored : null;
  const values = back?.values ?? (answered ? state.values : null) ?? props.values;
  const { version, save } = back?.expected ?? (answered ? state.expected : expected);
  // What the server answers is drawn anew; what stands in the controls is drawn anew only then.
  const drawing = `${now}.${back?.count ?? 0}`;
  const problems = answered ? state.problems : props.problems;

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Signing out or discarding a draft leaves by a form of its own, which the browser does not ask about.
    const askOther = (event: SubmitEvent) => {
      if (event.target === element.current || window.confirm(t("leave"))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("submit", askOther, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("submit", askOther, { capture: true });
    };
  }, [isDirty, t]);
  useEffect(() => {
    if (state.answer === 0 || !element.current || !state.focus) return;
    const controls = [...element.current.querySelectorAll<HTMLElement>("[name]:not([type=hidden]):not([type=submit]), [role=combobox]")];
    const wanted = controlId(state.focus);
    const found =
      controls.find((control) => control.getAttribute("name") === state.focus || control.id === wanted) ??
      controls.find((control) => control.id.startsWith(`${wanted}-`)) ??
      document.getElementById(wanted);
    found?.focus();
  }, [state]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    const data = new FormData(event.currentTarget, submitter);
    setSent({ on: token, after: state.answer });
    // Saving redirects: the page that follows asks no more whether to leave.
    if (!/^(add|remove|create):/.test(String(data.get("intent")))) setIsDirty(false);
    startTransition(() => action(data));
  }

  // A form is also sent by Enter; while a syllable is being put together, Enter only ends the composition.
  function hold(event: KeyboardEvent) {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
  }

  const parts: FormParts = { ...props, values, names: { ...props.names, ...state.names }, problems, isScripted };
  return (
    <FormPartsProvider value={parts}>
      {problems.length > 0 ? <ErrorSummary key={state.answer} problems={problems} isSaved={!answered} /> : null}
      {answered && state.status === "forbidden" ? (
        <p role="alert" className={form.error}>
          {t("forbidden")}
        </p>
      ) : null}
      <Presence type={type} id={id} isDirty={isDirty} />
      {id === null ? null : <KeptNoMore type={type} stored={props.values} />}
      <KeptText
        name={`${type}/${id ?? "new"}`}
        stored={props.values}
        form={element}
        isDirty={isDirty}
        onRestore={(kept) => {
          setRestored((before) => ({ ...kept, count: (before?.count ?? 0) + 1, of: now }));
          setIsDirty(true);
        }}
      />
      <form
        ref={element}
        action={action}
        onSubmit={send}
        onKeyDown={hold}
        onInput={() => setIsDirty(true)}
        onChange={() => setIsDirty(true)}
        className={form.record}
        aria-busy={isPending}
        noValidate
      >
        {/* Enter in a field sends the form by its first button. */}
        <button name="intent" value="save" className={form.first} tabIndex={-1} aria-hidden />
        <input type="hidden" name="expected.version" value={version} />
        <input type="hidden" name="expected.save" value={save} />
        <input type="hidden" name="record.type" value={type} />
        <input type="hidden" name="record.id" value={id ?? ""} />
        {id === null ? null : <input type="hidden" name="id" value={id} />}
        {answered && state.signIn ? <SignInAgain need={state.signIn} /> : null}
        <div key={drawing} className={form.record}>
          {fieldsOf[type]
            .filter(({ name }) => id === null || name !== "id")
            .map((field) => (
              <FieldControl key={field.name} field={field} path={field.name} />
            ))}
        </div>
        <datalist id="desk-languages">
          <option value="ko" />
          <option value="en" />
        </datalist>
        <div className={`${form.buttons} ${form.bar}`}>
          <button className={`${form.button} ${form.primary}`} name="intent" value="compare">
            {props.mayPublish ? t("compareAndPublish") : t("compare")}
          </button>
          <button className={`${form.button} ${form.strong}`} name="intent" value="save">
            {t("save")}
          </button>
          <span className={form.hint} role="status">
            {isPending ? t("sending") : isDirty ? t("unsaved") : ""}
          </span>
        </div>
      </form>
    </FormPartsProvider>
  );
}
