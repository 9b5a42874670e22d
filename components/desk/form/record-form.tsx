"use client";
import { useIsScripted } from "@/components/posting/is-scripted";
import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
} from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { submitterOf } from "@/components/posting/submitter";
import { useFormSubmission } from "@/components/posting/form-submission";
import { initialRecordFormState, isRowEdit, type RecordFormState } from "@/lib/actions/record-form";
import type { FormProblem } from "@/lib/desk/finding-texts";
import { saveRecordAction } from "@/lib/actions/save-record";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { formLayout } from "@/lib/domain/editing/form-layout";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import form from "../form.module.css";
import { useAutosave } from "./autosave";
import { AutosaveLine } from "./autosave-line";
import { useConfirmBeforeLeaving } from "./confirm-before-leaving";
import { controlAt, restoreCaret } from "./control-at";
import { ErrorSummary } from "./error-summary";
import { LivePreview } from "./live-preview";
import { FieldControl, HiddenFields } from "./field-control";
import { type FormParts, FormPartsProvider } from "./form-parts";
import { isComposing } from "@/components/posting/is-composing";
import { type StoredFormText, RemoveSavedText, StoredText, readFormText, useStoredText } from "./stored-text";
import { BeforeUnmount, useRenderedControls } from "./before-unmount";
import { NotSaved } from "./not-saved";
import { Presence } from "./presence";
import { SimilarRecords } from "./similar-records";
import { StatusFields } from "./status-fields";
import { SignInAgain } from "./sign-in-again";
import {
  intentsAfterSave,
  type Caret,
  readCaret,
  storeLateEdits,
  type SentForm,
  takeLateEdits,
  findLateEdits,
} from "./late-edits";
import { useInputBeforeHydration } from "./input-before-hydration";

type RecordFormProps = {
  type: RecordType;
  /** Null for a new record. */
  id: string | null;
  locale: Locale;
  today: FormParts["today"];
  /** The account whose text this browser stores; empty if no one is signed in. */
  account: string;
  values: Record<string, string>;
  base: Record<string, string>;
  outdated: FormParts["outdated"];
  labels: FormParts["labels"];
  options: FormParts["options"];
  names: Record<string, string>;
  context: FormParts["context"];
  problems: FormProblem[];
  expected: { version: number; save: number };
  mayPublish: boolean;
  /**
   * The session has ended and no script runs: the form shows what was submitted and nothing else from the
   * desk.
   */
  isSignedOut?: boolean;
  /** The preview of what is saved. */
  rail?: ReactNode;
};

/** A record's form: it submits all typed text, saves it as a draft, and preserves it on every error. */
export function RecordForm(props: RecordFormProps) {
  const { type, id, expected } = props;
  const t = useTranslations("desk.form");
  const words = useSubmissionMessages();
  // The pending submission, the intents that follow it, and whether it is known to be accepted.
  const pending = useRef<{ sent: SentForm | null; queued: string[]; isAccepted: boolean }>({
    sent: null,
    queued: [],
    isAccepted: false,
  });
  const sending = useFormSubmission<RecordFormState>(saveRecordAction, initialRecordFormState, {
    keepsForm: true,
    onAccepted: () => {
      pending.current.isAccepted = true;
    },
  });
  const { state, on, isAccepted, failure, send, isPending } = sending;
  const isScripted = useIsScripted();
  const [restored, setRestored] = useState<
    (Pick<StoredFormText, "values" | "expected"> & { count: number; of: string }) | null
  >(null);
  // Identifies the save that the form was rendered from; edits are counted since it.
  const token = `${expected.version}.${expected.save}`;
  const [dirtyAt, setDirtyAt] = useState<string | null>(null);
  const isDirty = dirtyAt === token;
  const setIsDirty = (dirty: boolean) => setDirtyAt(dirty ? token : null);
  const element = useRef<HTMLFormElement>(null);
  useInputBeforeHydration(element, () => setIsDirty(true));
  useConfirmBeforeLeaving(element, isDirty);
  const storedText = useStoredText({
    account: props.account,
    name: `${type}/${id ?? "new"}`,
    stored: props.values,
    form: element,
    isDirty,
  });

  // A response to an earlier save is ignored. The sender knows which save it belongs to; without script the
  // response says so.
  const isOfThis =
    on === null
      ? state.expected.version === expected.version && state.expected.save === expected.save
      : !isAccepted || on === token;
  const answered = state.values !== null && (isOfThis || props.isSignedOut === true);
  // Restored text is shown until the next response, which contains it.
  const now = `${token}.${state.answer}`;
  const back = restored?.of === now ? restored : null;
  const values = back?.values ?? (answered ? state.values : null) ?? props.values;
  // The controls are mounted anew only with a new response or restored text.
  const drawing = `${now}.${back?.count ?? 0}`;
  const [autosaved, setAutosaved] = useState<{ save: number; drawing: string } | null>(null);
  const { version, save: renderedSave } = back?.expected ?? (answered ? state.expected : expected);
  const save = autosaved?.drawing === drawing ? autosaved.save : renderedSave;
  const problems = answered && !isAccepted ? state.problems : props.problems;

  // The controls are mounted anew with the response, here or on the following page: text typed since is
  // carried over.
  const router = useRouter();
  const isMoving = useRef(false);
  const isPressedEarly = useRef(false);
  const autosave = useAutosave({
    form: element,
    of: { type, id, today: props.today },
    drawing,
    isWaiting: isDirty && !isPending && props.account !== "",
    onSaved: (sent, saved) => {
      if (!element.current) return;
      if (findLateEdits({ values: sent, intent: "save" }, readFormText(element.current).values).size === 0) {
        setIsDirty(false);
        storedText.forgetOwn();
      }
      setAutosaved({ save: saved.save, drawing });
      if (id !== null) return;
      // As after the button, the form of the saved record comes next, with text typed since.
      pending.current = { ...pending.current, sent: { values: sent, intent: "save" }, isAccepted: true };
      isMoving.current = true;
      router.replace(`${deskAddressOf({ type, id: saved.id })}?saved=${saved.save}`, { scroll: false });
    },
  });
  const caret = useRef<{ at: Caret | null; isTyping: boolean; of: number }>({
    at: null,
    isTyping: false,
    of: 0,
  });
  function leave(whole: HTMLFormElement) {
    const { sent, queued, isAccepted: isSaved } = pending.current;
    // Rendered again with late edits: the queued intents still wait.
    if (!sent) return;
    const texts = findLateEdits(sent, readFormText(whole).values);
    const place = readCaret(whole, sent);
    storeLateEdits(type, {
      texts,
      caret: place,
      // The button of a row had the focus when it was pressed.
      isElsewhere: place !== null && isRowEdit(sent.intent),
      queued: queued.flatMap((intent) => intentsAfterSave(intent, sent)),
    });
    if (isSaved && texts.size === 0) storedText.forgetOwn();
    else if (isDirty) storedText.keep(whole);
    pending.current = { sent: null, queued: [], isAccepted: false };
  }
  useRenderedControls(drawing, () => {
    const { at, isTyping, of } = caret.current;
    if (at && element.current && (isTyping || !state.focus)) restoreCaret(element.current, at);
    caret.current = { at: null, isTyping, of };
    const late = takeLateEdits(type);
    if (!late) return;
    pending.current.queued = late.queued;
    const staysThere = late.texts.size > 0 || late.isElsewhere;
    caret.current = { at: late.caret, isTyping: staysThere, of: state.answer };
    if (late.texts.size === 0) {
      if (late.caret && element.current && (staysThere || !state.focus))
        restoreCaret(element.current, late.caret);
      return;
    }
    setRestored((before) => ({
      values: { ...values, ...Object.fromEntries(late.texts) },
      expected: { version, save },
      count: (before?.count ?? 0) + 1,
      of: now,
    }));
    setIsDirty(true);
  });
  useEffect(() => {
    // The focus stays in a control that is being edited.
    const isWriting = caret.current.isTyping && caret.current.of === state.answer;
    if (state.answer === 0 || !element.current || !state.focus || isWriting) return;
    controlAt(element.current, state.focus)?.focus();
  }, [state]);

  function sendAs(intent: string) {
    if (!element.current) return;
    const data = new FormData(element.current);
    data.set("intent", intent);
    pending.current = {
      ...pending.current,
      sent: { values: readFormText(element.current).values, intent },
      isAccepted: false,
    };
    // Added and removed rows are unsaved as well.
    const isEdit = isRowEdit(intent);
    if (isEdit) setIsDirty(true);
    if (isEdit || isDirty) storedText.keep();
    send(data, token);
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = submitterOf(event);
    const intent =
      submitter instanceof HTMLButtonElement && submitter.value !== "" ? submitter.value : "save";
    // One submission at a time: later intents are queued. On hydration the controls still change.
    if (!isScripted) isPressedEarly.current = true;
    if (!isScripted || isPending || isMoving.current || autosave.isUnsettled())
      pending.current.queued = [
        ...pending.current.queued.filter((other) => other !== intent || intent.startsWith("add:")),
        intent,
      ];
    else sendAs(intent);
  }
  const finish = useEffectEvent(() => {
    // Queued intents are for the form of the saved record.
    if (isMoving.current) return;
    // A rejected submission was not saved: edits are not compared with it, and the queue is dropped.
    if (failure !== null && pending.current.sent)
      pending.current = { sent: null, queued: [], isAccepted: false };
    const [intent, ...rest] = pending.current.queued;
    // A submission that mounted no controls anew is done as well.
    if (
      pending.current.isAccepted &&
      pending.current.sent &&
      element.current &&
      findLateEdits(pending.current.sent, readFormText(element.current).values).size === 0
    ) {
      storedText.forgetOwn();
      setIsDirty(false);
    }
    pending.current.queued = rest;
    // Nothing was typed since the awaited save: there is nothing more to save. No save precedes an intent of
    // the hydration.
    const isRepeated = intent === "save" && !isDirty && !isPressedEarly.current;
    isPressedEarly.current = false;
    if (intent !== undefined && !isRepeated) sendAs(intent);
  });
  useEffect(() => {
    if (!isScripted || isPending || autosave.isSaving) return;
    // After late edits are rendered.
    const timer = setTimeout(() => finish());
    return () => clearTimeout(timer);
  }, [isScripted, isPending, autosave.isSaving]);

  // Enter submits the form too; during a composition it only ends the composition.
  function preventSubmitOnCompose(event: KeyboardEvent) {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
  }

  const parts: FormParts = {
    ...props,
    values,
    names: { ...props.names, ...state.names },
    problems,
    isScripted,
  };
  const similar = answered && !isAccepted ? state.similar : undefined;
  const layout = formLayout(type, id === null);
  return (
    <FormPartsProvider value={parts}>
      <div className={form.beside}>
        <div className={form.record}>
          {problems.length > 0 ? (
            <ErrorSummary key={state.answer} problems={problems} isSaved={!answered} />
          ) : null}
          {answered && !isAccepted && state.status === "forbidden" ? (
            <p role="alert" className={form.error}>
              {t("forbidden")}
            </p>
          ) : null}
          {answered && !isAccepted ? <NotSaved problem={state.notSaved} /> : null}
          <Presence type={type} id={id} isDirty={isDirty} />
          {id === null ? null : <RemoveSavedText account={props.account} type={type} stored={props.values} />}
          <StoredText
            storedText={storedText}
            isPending={isPending || autosave.isSaving}
            onRestore={(text) => {
              pending.current.sent = null;
              setRestored((before) => ({ ...text, count: (before?.count ?? 0) + 1, of: now }));
              setIsDirty(true);
            }}
          />
          <PostForm
            ref={element}
            sending={sending}
            words={words}
            typed={props.account === "" ? "here" : "kept"}
            onSubmit={submit}
            onKeyDown={preventSubmitOnCompose}
            onInput={() => setIsDirty(true)}
            onChange={() => setIsDirty(true)}
            className={form.record}
            noValidate
          >
            {/* Enter in a field presses the first button of the form. */}
            <button name="intent" value="save" className={form.first} tabIndex={-1} aria-hidden />
            <input type="hidden" name="expected.version" value={version} />
            <input type="hidden" name="expected.save" value={save} />
            <input type="hidden" name="record.type" value={type} />
            <input type="hidden" name="record.id" value={id ?? ""} />
            <input type="hidden" name="record.today" value={props.today} />
            {id === null ? null : <input type="hidden" name="id" value={id} />}
            {similar ? <SimilarRecords {...similar} answer={state.answer} /> : null}
            {answered && !isAccepted && state.signIn ? <SignInAgain need={state.signIn} /> : null}
            <div key={drawing} className={form.record}>
              <BeforeUnmount onLeave={leave} />
              {layout.shown.map((field) =>
                type === "development" && field.name === "stage" ? (
                  <StatusFields key={field.name} fields={layout.shown} />
                ) : type === "development" && field.name === "effect" ? null : (
                  <FieldControl key={field.name} field={field} path={field.name} />
                ),
              )}
              {layout.hidden.length === 0 ? null : (
                <div className={form.hidden}>
                  {layout.hidden.map((group) => (
                    <HiddenFields key={group.map(({ name }) => name).join()} group={group} />
                  ))}
                </div>
              )}
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
              <AutosaveLine state={autosave.state} isPending={isPending} isDirty={isDirty} />
            </div>
          </PostForm>
        </div>
        <LivePreview key={id === null ? "" : token} whole={element} drawing={drawing} isDirty={isDirty}>
          {props.rail ?? null}
        </LivePreview>
      </div>
    </FormPartsProvider>
  );
}
