"use client";
import { type ReactNode, useState } from "react";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { StoredText } from "@/components/desk/form/stored-text";
import { useStoredForm } from "@/components/desk/form/stored-form";
import { changeSetAction, type SentSetDraft, type SetState } from "@/lib/actions/change-set";
import { maxSetNoteCharacters } from "@/lib/domain/editing/draft-set";
import type { Locale } from "@/lib/domain/record/record";
import { maxReasonCharacters } from "@/lib/domain/record/reason";
import { changeKinds } from "@/lib/domain/record/record";
import { setDraftValue, setKindName } from "@/lib/schemas/forms/set-form";
import { ErrorSummary } from "../form/error-summary";
import { LinesField } from "../form/labelled";
import { controlId } from "../form/form-parts";
import { NotSaved } from "../form/not-saved";
import { SignInAgain } from "../form/sign-in-again";
import { ScheduleFields } from "./schedule-fields";
import form from "../form.module.css";
import styles from "./sets.module.css";

const timeProblems: readonly SetState["status"][] = ["no_time", "unread_time", "past_time"];

type SetDraftRow = SentSetDraft & { name: string; comparison: ReactNode };

type Props = {
  account: string;
  setId: string;
  drafts: SetDraftRow[];
  reason: string;
  may: { change: boolean; handOver: boolean; publish: boolean; sendBack: boolean };
  /** True where nothing prevents it from being published. */
  isComplete: boolean;
  isReady: boolean;
  /** Drafts that belong to the set and are in none. */
  addable: number;
  /** When it is scheduled, in Korean time as typed; empty where it is not. */
  dueAt: string;
  isScheduled: boolean;
  /** Today in Seoul. */
  today: string;
  locale: Locale;
};

/**
 * The comparison of each draft with its kind of change; one reason, one note, a time, and what is done with
 * the set.
 */
export function SetForm({
  account,
  setId,
  drafts,
  reason,
  may,
  isComplete,
  isReady,
  addable,
  dueAt,
  isScheduled,
  today,
  locale,
}: Props) {
  const t = useTranslations("desk.sets");
  const kinds = useTranslations("desk.publish.kinds");
  const messages = useTranslations("desk.form");
  const words = useSubmissionMessages();
  const [stored] = useState(() => ({
    reason,
    note: "",
    dueAt,
    ...Object.fromEntries(drafts.map(({ key, kind }) => [setKindName(key), kind])),
  }));
  const {
    state,
    isPending,
    storedText,
    bringBack,
    form: posting,
  } = useStoredForm<SetState>({
    serverAction: changeSetAction,
    idle: { status: "idle", reason, note: "", dueAt, drafts: [], intent: "", findings: [], signIn: null },
    account,
    name: `set:${setId}`,
    stored,
  });
  // Without a session the page knows only the submitted values.
  const shown: SetDraftRow[] =
    state.status === "signed_out" && drafts.length === 0
      ? state.drafts.map((draft) => ({ ...draft, name: draft.key.id, comparison: null }))
      : drafts;
  const kindOf = ({ key, kind }: SentSetDraft) =>
    state.drafts.find((sent) => sent.key.type === key.type && sent.key.id === key.id)?.kind ?? kind;
  const problem =
    state.status === "idle" || state.status === "signed_out"
      ? null
      : t(`problem.${state.status}`, {
          most: state.status === "long_note" ? maxSetNoteCharacters : maxReasonCharacters,
        });
  const isReasonWrong = state.status === "no_reason" || state.status === "long_reason";
  const isNoteWrong = state.status === "no_note" || state.status === "long_note";
  const isTimeWrong = timeProblems.some((status) => status === state.status);
  const timeProblem = isTimeWrong ? problem : null;
  const reasonProblem = isReasonWrong ? problem : null;
  const noteProblem = isNoteWrong ? problem : null;
  const firstWithoutKind = shown.find((draft) => kindOf(draft) === "");
  const wrong = isReasonWrong
    ? "reason"
    : isNoteWrong
      ? "note"
      : isTimeWrong
        ? "dueAt"
        : state.status === "no_kind" && firstWithoutKind
          ? setKindName(firstWithoutKind.key)
          : "";
  return (
    <PostForm {...posting} words={words} className={form.form}>
      {/* Pressed by Enter in the field of the time. */}
      {may.publish ? (
        <button name="intent" value="schedule" className={form.first} tabIndex={-1} aria-hidden />
      ) : null}
      <StoredText storedText={storedText} isPending={isPending} onRestore={bringBack} />
      {problem ? (
        <ErrorSummary
          title={messages("refused")}
          problems={[{ path: wrong, message: problem }]}
          answer={state}
          findings={state.findings}
        />
      ) : null}
      <NotSaved problem={state.notSaved} />
      {state.signIn ? <SignInAgain need={state.signIn} intent={state.intent} /> : null}
      <input type="hidden" name="record.set" value={setId} />
      {shown.map((draft) => {
        const name = setKindName(draft.key);
        const isWrong = state.status === "no_kind" && kindOf(draft) === "";
        return (
          <section
            key={name}
            className={styles.draft}
            data-draft
            aria-labelledby={`${controlId(name)}-title`}
          >
            <input type="hidden" name="record.draft" value={setDraftValue(draft)} />
            <div className={styles.head}>
              <h2 id={`${controlId(name)}-title`}>{draft.name}</h2>
              {may.publish ? (
                <label className={`${styles.kind} ${isWrong ? form.wrong : ""}`}>
                  <span className="visually-hidden">{t("kindOf", { name: draft.name })}</span>
                  <select
                    id={controlId(name)}
                    className={form.small}
                    name={name}
                    defaultValue={kindOf(draft)}
                    aria-invalid={isWrong || undefined}
                  >
                    <option value="">{t("kind")} …</option>
                    {changeKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {kinds(kind)}
                      </option>
                    ))}
                  </select>
                </label>
              ) : null}
              {may.change ? (
                <button
                  className={form.plain}
                  name="intent"
                  value={`remove:${draft.key.type}/${draft.key.id}`}
                  aria-label={`${t("remove")}: ${draft.name}`}
                >
                  {t("remove")}
                </button>
              ) : null}
            </div>
            {draft.comparison}
          </section>
        );
      })}
      {addable > 0 && may.change ? (
        <div className={form.buttons}>
          <button className={`${form.button} ${form.strong}`} name="intent" value="add">
            {t("add", { count: addable })}
          </button>
        </div>
      ) : null}
      {may.publish ? (
        <LinesField
          path="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          problem={reasonProblem}
          value={state.reason}
        />
      ) : null}
      {may.publish ? (
        <ScheduleFields
          problem={timeProblem}
          value={state.dueAt}
          isScheduled={isScheduled}
          today={today}
          locale={locale}
        />
      ) : null}
      {may.handOver ? (
        <LinesField
          path="note"
          label={t("noteLabel")}
          hint={t("noteHint", { most: maxSetNoteCharacters })}
          problem={noteProblem}
          value={state.note}
        />
      ) : null}
      <div className={`${form.buttons} ${form.bar}`}>
        {may.publish && isComplete ? (
          <button
            className={`${form.button} ${form.primary}`}
            name="intent"
            value="publish"
            aria-busy={isPending}
          >
            {t("publish", { count: shown.length })}
          </button>
        ) : null}
        {may.handOver ? (
          <button className={`${form.button} ${form.strong}`} name="intent" value="hand_over">
            {t(isReady ? "handOverAgain" : "handOver")}
          </button>
        ) : null}
        {may.sendBack && isReady ? (
          <button className={form.button} name="intent" value="return">
            {t("return")}
          </button>
        ) : null}
        <span className={form.hint} role="status">
          {isPending ? messages("sending") : ""}
        </span>
      </div>
    </PostForm>
  );
}
