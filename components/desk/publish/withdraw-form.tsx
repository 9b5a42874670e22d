"use client";
import { type ReactNode, useState } from "react";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { PageHead } from "@/components/site/page-head";
import { withdrawRecordAction, type WithdrawState } from "@/lib/actions/withdraw-record";
import type { FeedSentence } from "@/lib/desk/feed-sentences";
import { maxReasonCharacters } from "@/lib/domain/record/reason";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { ErrorSummary } from "../form/error-summary";
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
  name: string;
  version: number;
  action: "withdraw" | "restore";
  sentences: FeedSentence[];
  crumbs?: ReactNode;
};

/** Withdraws or restores a record, with the reason shown to readers. */
export function WithdrawForm({ account, recordKey, name, version, action, sentences, crumbs }: Props) {
  const problems = useTranslations("desk.publish.problem");
  const messages = useTranslations("desk.form");
  const words = useSubmissionMessages();
  const [stored] = useState({ reason: "" });
  const {
    state,
    isPending,
    storedText,
    bringBack,
    form: posting,
  } = useStoredForm<WithdrawState>({
    serverAction: withdrawRecordAction,
    idle: { status: "idle", reason: "", findings: [], signIn: null, version, action },
    account,
    name: `${action}:${recordKey.type}/${recordKey.id}`,
    stored,
  });
  // Without access to the page only the submitted values are known.
  const shown = state.status === "signed_out" || state.status === "forbidden" ? state : { version, action };
  const t = useTranslations(`desk.${shown.action}`);
  const problem =
    state.status === "idle" || state.status === "signed_out" || state.status === "invalid"
      ? null
      : problems(state.status, { max: maxReasonCharacters });
  const reasonProblem = state.status === "no_reason" || state.status === "long_reason" ? problem : null;
  return (
    <>
      <PageHead crumbs={crumbs} title={t("title", { name })}>
        <p>{t("text")}</p>
      </PageHead>
      <PostForm {...posting} words={words} className={`${form.form} ${form.record}`}>
        <StoredText storedText={storedText} isPending={isPending} onRestore={bringBack} />
        {problem ? (
          <ErrorSummary
            title={messages("refused")}
            problems={[{ path: reasonProblem ? "reason" : "", message: problem }]}
            answer={state}
          />
        ) : null}
        {state.status === "invalid" ? (
          <ErrorSummary title={t("invalid")} problems={[]} answer={state} findings={state.findings} />
        ) : null}
        <NotSaved problem={state.notSaved} />
        {state.signIn ? <SignInAgain need={state.signIn} intent={shown.action} /> : null}
        <input type="hidden" name="record.type" value={recordKey.type} />
        <input type="hidden" name="record.id" value={recordKey.id} />
        <input type="hidden" name="operation" value={shown.action} />
        <input type="hidden" name="expected.version" value={shown.version} />
        <LinesField
          path="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          problem={reasonProblem}
          value={state.reason}
        />
        {sentences.length > 0 ? <FeedSentences sentences={sentences} /> : null}
        <div className={form.buttons}>
          <button className={`${form.button} ${form.primary}`}>{t("submit")}</button>
          <a className={form.button} href={deskAddressOf(recordKey)}>
            {t("cancel")}
          </a>
          <span className={form.hint} role="status">
            {isPending ? messages("sending") : ""}
          </span>
        </div>
      </PostForm>
    </>
  );
}
