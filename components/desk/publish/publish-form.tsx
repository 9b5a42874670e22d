"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { publishRecordAction, type PublishState } from "@/lib/actions/publish-record";
import type { FeedSentence } from "@/lib/desk/feed-sentences";
import { maxReasonCharacters } from "@/lib/domain/record/reason";
import { changeKinds } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { ErrorSummary } from "../form/error-summary";
import { controlId } from "../form/form-parts";
import { FieldProblem } from "../form/labelled";
import { LinesField } from "../form/labelled";
import { StoredText } from "@/components/desk/form/stored-text";
import { NotSaved } from "../form/not-saved";
import { SignInAgain } from "../form/sign-in-again";
import form from "../form.module.css";
import { useStoredForm } from "@/components/desk/form/stored-form";
import { FeedSentences } from "./feed-sentences";

type Props = {
  account: string;
  recordKey: RecordKey;
  expected: { version: number; save: number };
  kind: string;
  next: string;
  sentences: FeedSentence[];
};

/** The kind of change and the reason, both shown in the public history. */
export function PublishForm({ account, recordKey, expected, kind, next, sentences }: Props) {
  const t = useTranslations("desk.publish");
  const messages = useTranslations("desk.form");
  const words = useSubmissionMessages();
  const [stored] = useState({ kind, reason: "" });
  const {
    state,
    isPending,
    storedText,
    bringBack,
    form: posting,
  } = useStoredForm<PublishState>({
    serverAction: publishRecordAction,
    idle: { status: "idle", kind, reason: "", signIn: null, expected, next },
    account,
    name: `publish:${recordKey.type}/${recordKey.id}`,
    stored,
  });
  // Without a session the page knows only the submitted values.
  const shown = state.status === "signed_out" ? state : { expected, next };
  const problem =
    state.status === "idle" || state.status === "signed_out"
      ? null
      : t(`problem.${state.status}`, { max: maxReasonCharacters });
  const wrong =
    state.status === "no_kind"
      ? "kind"
      : state.status === "no_reason" || state.status === "long_reason"
        ? "reason"
        : "";
  // A first version has one likely kind.
  const firstKind = changeKinds.find((known) => known === kind);
  const kinds = (
    <fieldset
      role="radiogroup"
      className={`${form.field} ${wrong === "kind" ? form.wrong : ""}`}
      aria-invalid={wrong === "kind" || undefined}
      aria-describedby={wrong === "kind" ? `${controlId("kind")}-error` : undefined}
    >
      <legend className={form.label}>{t("kind")}</legend>
      <FieldProblem at="kind" problem={wrong === "kind" ? problem : null} />
      <div className={form.kinds}>
        {changeKinds.map((known, index) => (
          <label key={known}>
            <input
              id={index === 0 ? controlId("kind") : undefined}
              type="radio"
              name="kind"
              value={known}
              defaultChecked={state.kind === known}
            />
            <span>
              {t(`kinds.${known}`)} <small>{t(`kindMeans.${known}`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
  const reasonProblem = wrong === "reason" ? problem : null;
  return (
    <PostForm {...posting} words={words} className={form.form}>
      <StoredText storedText={storedText} isPending={isPending} onRestore={bringBack} />
      {problem ? (
        <ErrorSummary
          title={messages("refused")}
          problems={[{ path: wrong, message: problem }]}
          answer={state}
        />
      ) : null}
      <NotSaved problem={state.notSaved} />
      {state.signIn ? <SignInAgain need={state.signIn} intent="publish" /> : null}
      <input type="hidden" name="record.type" value={recordKey.type} />
      <input type="hidden" name="record.id" value={recordKey.id} />
      <input type="hidden" name="expected.version" value={shown.expected.version} />
      <input type="hidden" name="expected.save" value={shown.expected.save} />
      <input type="hidden" name="next" value={shown.next} />
      {firstKind ? (
        <details className={form.more} open={problem !== null || state.kind !== kind || undefined}>
          <summary>{t("kindIs", { kind: t(`kinds.${firstKind}`) })}</summary>
          {kinds}
        </details>
      ) : (
        kinds
      )}
      <FeedSentences sentences={sentences} />
      <LinesField
        path="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        problem={reasonProblem}
        value={state.reason}
      />
      <div className={form.buttons}>
        <button className={`${form.button} ${form.primary}`} aria-busy={isPending}>
          {t("submit")}
        </button>
        <span className={form.hint} role="status">
          {isPending ? messages("sending") : ""}
        </span>
      </div>
    </PostForm>
  );
}
