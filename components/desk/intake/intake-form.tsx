"use client";
import { useIsScripted } from "@/components/posting/is-scripted";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { StoredText } from "@/components/desk/form/stored-text";
import { useStoredForm } from "@/components/desk/form/stored-form";
import { idleIntake, type IntakeState } from "@/lib/actions/intake-state";
import { takeInArticleAction } from "@/lib/actions/take-in-article";
import { maxArticleCharacters, maxArticleFileBytes } from "@/lib/domain/editing/article-limits";
import type { Locale } from "@/lib/domain/record/record";
import { ErrorSummary } from "../form/error-summary";
import type { FormParts } from "../form/form-parts";
import { Labelled, controlAttributes } from "../form/labelled";
import { NotSaved } from "../form/not-saved";
import { SignInAgain } from "../form/sign-in-again";
import form from "../form.module.css";
import { Proposals } from "./proposals";
import styles from "./intake.module.css";

type Props = {
  account: string;
  locale: Locale;
  today: string;
  model: { name: string; host: string } | null;
  labels: FormParts["labels"];
  options: FormParts["options"];
};

const stored = { text: "", url: "" };
const inMegabytes = (bytes: number) => `${bytes / (1024 * 1024)} MB`;
const fileProblems: readonly IntakeState["status"][] = ["large_file"];
const addressProblems: readonly IntakeState["status"][] = [
  "bad_address",
  "not_public",
  "no_answer",
  "refused",
  "large_page",
  "no_article",
];
const textProblems: readonly IntakeState["status"][] = ["empty", "long_text", "unreadable"];

/** Takes an article as text, address or file, and shows what it proposes, in one form. */
export function IntakeForm({ account, locale, today, model, labels, options }: Props) {
  const t = useTranslations("desk.intake");
  const messages = useTranslations("desk.form");
  const words = useSubmissionMessages();
  const {
    state,
    isPending,
    storedText,
    bringBack,
    form: posting,
  } = useStoredForm<IntakeState>({
    serverAction: takeInArticleAction,
    idle: idleIntake,
    account,
    name: "intake",
    stored,
  });
  const isScripted = useIsScripted();
  const { status, reading } = state;
  const problem =
    status === "idle" || status === "read" || status === "asked" || status === "signed_out"
      ? null
      : t(`problem.${status}`, {
          most:
            status === "long_text"
              ? maxArticleCharacters
              : inMegabytes(status === "large_page" ? 4 * maxArticleFileBytes : maxArticleFileBytes),
          status: state.answer,
          name: model?.name ?? "",
        });
  const at = (statuses: readonly IntakeState["status"][]) => (statuses.includes(status) ? problem : null);
  const [textProblem, urlProblem, fileProblem] = [at(textProblems), at(addressProblems), at(fileProblems)];
  const wrong = textProblem ? "text" : urlProblem ? "url" : fileProblem ? "file" : "";
  const hasProposals = reading !== null && reading.proposals.length > 0;
  const input = (
    <div className={form.record}>
      <Labelled
        path="text"
        label={t("text")}
        hint={t("textHint", { most: maxArticleCharacters })}
        problem={textProblem}
      >
        <textarea
          key={state.count}
          {...controlAttributes("text", textProblem, "hint")}
          className={`${form.input} ${styles.paste}`}
          rows={12}
          defaultValue={state.text}
        />
      </Labelled>
      <Labelled path="url" label={t("url")} hint={t("urlHint")} problem={urlProblem}>
        <input
          {...controlAttributes("url", urlProblem, "hint")}
          className={form.input}
          inputMode="url"
          autoComplete="off"
          defaultValue={state.url}
        />
      </Labelled>
      <Labelled
        path="file"
        label={t("file")}
        hint={t("fileHint", { most: inMegabytes(maxArticleFileBytes) })}
        problem={fileProblem}
      >
        <input
          {...controlAttributes("file", fileProblem, "hint")}
          className={form.input}
          type="file"
          accept=".txt,text/plain"
        />
      </Labelled>
      <div className={form.buttons}>
        <button
          className={`${form.button} ${hasProposals ? form.strong : form.primary}`}
          name="intent"
          value="read"
        >
          {t(reading ? "readAgain" : "read")}
        </button>
        <span className={form.hint} role="status">
          {isPending ? messages("sending") : ""}
        </span>
      </div>
    </div>
  );
  return (
    <PostForm {...posting} words={words} className={styles.form} noValidate>
      <StoredText storedText={storedText} isPending={isPending} onRestore={bringBack} />
      {problem ? (
        <ErrorSummary
          title={messages("refused")}
          problems={[{ path: wrong, message: problem }]}
          answer={state}
        />
      ) : null}
      <NotSaved problem={state.notSaved} />
      {state.signIn ? <SignInAgain need={state.signIn} intent={state.intent} /> : null}
      <input type="hidden" name="record.address" value={state.address} />
      <input type="hidden" name="record.model" value={state.model} />
      {/* Without script Enter in a control presses the first button, which must not be the model's. */}
      {reading ? (
        <button name="intent" value="accept" className={form.first} tabIndex={-1} aria-hidden />
      ) : null}
      {reading && model ? (
        <div className={styles.model}>
          <button className={`${form.button} ${form.strong}`} name="intent" value="ask">
            {t(state.model === "" ? "ask" : "askAgain")}
          </button>
          <p className={form.hint}>{t("askHint", model)}</p>
        </div>
      ) : null}
      {reading ? null : input}
      {/* Without a session nothing is read again: what was accepted is sent once more as it was. */}
      {reading === null
        ? Object.entries(state.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))
        : null}
      {reading ? (
        <>
          <Proposals
            key={state.count}
            reading={reading}
            sent={state.values}
            first={
              status === "read"
                ? 0
                : status === "asked"
                  ? reading.proposals.findIndex(({ isByModel }) => isByModel)
                  : null
            }
            parts={{
              type: "development",
              id: null,
              locale,
              today,
              values: {
                ...Object.assign({}, ...reading.proposals.map(({ values }) => values)),
                ...state.values,
              },
              base: {},
              outdated: [],
              labels,
              options: { ...options, ...reading.options },
              names: {},
              problems: [],
              context: { steps: {}, sides: {} },
              isScripted,
            }}
            submitLabel={t("accept")}
          />
          <details className={styles.input} open={wrong !== "" || undefined}>
            <summary>{t("input")}</summary>
            {input}
          </details>
        </>
      ) : null}
    </PostForm>
  );
}
