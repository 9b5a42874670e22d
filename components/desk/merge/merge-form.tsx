"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { PostForm } from "@/components/posting/post-form";
import { type SubmissionMessages, useSubmissionMessages } from "@/components/posting/submission-messages";
import { CopyButton } from "@/components/ui/copy-button";
import { mergeTextsAction, type MergeState } from "@/lib/actions/merge-texts";
import type { InterveningChange } from "@/lib/desk/read-conflict";
import type { MergeOutcome } from "@/lib/domain/editing/three-way-merge";
import { DiffText } from "@/components/record-parts/diff-text";
import { ErrorSummary } from "../form/error-summary";
import { StoredText } from "@/components/desk/form/stored-text";
import { NotSaved } from "../form/not-saved";
import { SignInAgain } from "../form/sign-in-again";
import { useStoredForm } from "@/components/desk/form/stored-form";
import form from "../form.module.css";
import { choiceName, ConflictRow, type MergeRow, Value } from "./conflict-rows";
import styles from "./merge-form.module.css";

type Props = {
  /** The account whose choices this browser stores; empty if no one is signed in. */
  account: string;
  asideKey: string;
  address: string;
  name: string;
  rows: MergeRow[];
  /** `name`: the description of the stored text. */
  theirs: { name: string; who: string | null; at: string | null; version: number; save: number };
  mine: { who: string; at: string };
  base: string;
  /** Description of the earlier text that mine is; null for a typed one. */
  taken?: string | null;
  meanwhile: { what: InterveningChange["what"]; who: string | null; at: string | null };
  /** For a withdrawn record: the version, date and author of the withdrawal, in words. */
  withdrawn?: string | null;
  /** Others see its author in the third person. */
  isOwn: boolean;
  may: { merge: boolean; leave: boolean; settle: boolean };
  /**
   * The session has ended and no script runs: the form holds what was submitted and nothing else from the
   * desk.
   */
  isSignedOut?: boolean;
};

/**
 * Base, theirs and mine in three columns: conflicts to be decided first, then what was merged without
 * conflict.
 */
export function MergeForm({
  account,
  asideKey,
  address,
  name,
  rows,
  theirs,
  mine,
  base,
  taken = null,
  meanwhile,
  withdrawn = null,
  isOwn,
  may,
  isSignedOut = false,
}: Props) {
  const t = useTranslations("desk.merge");
  const said = useTranslations("desk.form");
  const words = useSubmissionMessages();
  const [back, setBack] = useState<{ values: Record<string, string>; count: number } | null>(null);
  const {
    state,
    isPending,
    storedText,
    write,
    form: posting,
  } = useStoredForm<MergeState>({
    serverAction: mergeTextsAction,
    idle: {
      status: "idle",
      values: {},
      signIn: null,
      sent: { aside: asideKey, version: theirs.version, save: theirs.save, intent: "merge" },
    },
    account,
    name: `merge:${asideKey}`,
    stored: Object.fromEntries(rows.map(({ path, mine: my }) => [`third:${path}`, my])),
  });
  if (isSignedOut) return <SentMerge state={state} posting={posting} words={words} />;
  const written = back?.values ?? state.values;
  const clashes = rows.filter(({ outcome }) => outcome === "clash");
  const merged = rows.filter(({ outcome }) => outcome !== "clash");
  const isOpen = ({ path }: MergeRow) =>
    state.status === "unresolved" && (state.values[choiceName(path)] ?? "") === "";
  const open = clashes.filter(isOpen).map(({ path, label }) => ({ path: choiceName(path), message: label }));
  const isDiscarded = meanwhile.what === "discarded";
  const author = mine.who;
  const outcomeText = (outcome: MergeOutcome) =>
    isOwn ? t(`outcome.${outcome}`) : t(`outcomeOther.${outcome}`, { author });
  const theirsLabel = t(isOwn ? "theirs" : "stored");
  const mineLabel = taken !== null ? t("mineTaken") : isOwn ? t("mine") : t("mineOther", { author });
  const title = taken === null ? meanwhile.what : meanwhile.what === "saved" ? "taken" : "takenVersion";
  // Nothing was published and there is no draft: there is no text to merge with.
  const isAlone = theirs.version === 0 && theirs.save === 0;
  return (
    <>
      <h1 className={form.title}>
        {t(`${isOwn ? "title" : "titleOther"}.${title}`, {
          author,
          taken: taken ?? "",
          who: meanwhile.who ?? t("someone"),
          version: theirs.version,
        })}
      </h1>
      {isDiscarded ? (
        <p>{t(isOwn ? "discarded" : "discardedOther", { when: meanwhile.at ?? "", author })}</p>
      ) : null}
      {withdrawn ? <p className={form.said}>{withdrawn}</p> : null}
      {isAlone ? null : (
        <p>{t(isOwn ? "lead" : "leadOther", { merged: merged.length, clashes: clashes.length })}</p>
      )}
      <p>
        <a href={address}>{name}</a>
      </p>
      <StoredText
        storedText={storedText}
        isPending={isPending}
        onRestore={({ values }) => {
          setBack((before) => ({ values, count: (before?.count ?? 0) + 1 }));
          write();
        }}
      />
      <PostForm {...posting} words={words} className={styles.merge}>
        {state.status === "idle" || state.status === "signed_out" ? null : (
          <ErrorSummary
            title={open.length > 0 ? t(`problem.${state.status}`) : said("refused")}
            problems={open.length > 0 ? open : [{ path: "", message: t(`problem.${state.status}`) }]}
            answer={state}
          />
        )}
        <NotSaved problem={state.notSaved} />
        {state.signIn ? <SignInAgain need={state.signIn} intent={state.sent.intent} /> : null}
        <input type="hidden" name="aside" value={asideKey} />
        <input type="hidden" name="theirs.version" value={theirs.version} />
        <input type="hidden" name="theirs.save" value={theirs.save} />
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("field")}</span>
              </th>
              <th scope="col" className={styles.base}>
                {t("before")} <small>{base}</small>
              </th>
              <th scope="col" className={styles.theirs}>
                {theirsLabel}{" "}
                <small>
                  {[theirs.name, theirs.who, theirs.at].filter((part) => part !== null).join(", ")}
                </small>
              </th>
              <th scope="col" className={styles.mine}>
                {mineLabel}{" "}
                <small>{[taken, mine.who, mine.at].filter((part) => part !== null).join(", ")}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((row) => (
              <ConflictRow
                key={`${row.path} ${back?.count ?? 0}`}
                row={row}
                labels={{ theirs: theirsLabel, mine: mineLabel, outcome: outcomeText("clash") }}
                isChosen={may.merge}
                isOpen={isOpen(row)}
                chosen={written[choiceName(row.path)] ?? ""}
                third={written[`third:${row.path}`]}
              />
            ))}
            {merged.map(({ path, label, outcome, base: was, theirs: their, mine: my, lang }) => (
              <tr key={path}>
                <th scope="row">
                  {label} {isAlone ? null : <small>{outcomeText(outcome)}</small>}
                </th>
                <td data-label={t("before")} lang={lang ?? undefined}>
                  <Value text={was} />
                </td>
                <td data-label={theirsLabel}>
                  {outcome === "mine" ? (
                    <Unchanged />
                  ) : (
                    <DiffText before={was} after={their} show="both" lang={lang ?? undefined} />
                  )}
                </td>
                <td data-label={mineLabel}>
                  {outcome === "theirs" ? (
                    <Unchanged />
                  ) : (
                    <DiffText before={was} after={my} show="both" lang={lang ?? undefined} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={form.buttons}>
          {may.merge ? (
            <button className={`${form.button} ${form.primary}`} name="intent" value="merge">
              {t(isDiscarded ? (isOwn ? "saveNew" : "saveNewOther") : "submit")}
            </button>
          ) : null}
          {may.leave ? (
            <button className={`${form.button} ${form.strong}`} name="intent" value="keep_theirs">
              {t(isDiscarded ? "leaveDiscarded" : "keepTheirs")}
            </button>
          ) : null}
          {may.settle ? (
            <button className={form.button} name="intent" value="settle">
              {isOwn ? t(isDiscarded ? "dropDiscarded" : "drop") : t("resolveOther", { author })}
            </button>
          ) : null}
          <CopyMine rows={rows} label={isOwn ? t("copy") : t("copyOther", { author })} />
          <span className={form.hint} role="status">
            {isPending ? said("sending") : ""}
          </span>
        </div>
        <p className={form.hint}>{t("keptHint")}</p>
      </PostForm>
    </>
  );
}

type Sent = {
  state: MergeState;
  posting: ReturnType<typeof useStoredForm<MergeState>>["form"];
  words: SubmissionMessages;
};

/** All choices and wordings are hidden inputs; the requested action is executed after sign-in. */
function SentMerge({ state: { values, sent, signIn }, posting, words }: Sent) {
  const t = useTranslations("desk.signIn");
  return (
    <>
      <h1 className={form.title}>{t("again")}</h1>
      <PostForm {...posting} words={words} className={styles.merge}>
        {signIn ? <SignInAgain need={signIn} intent={sent.intent} /> : null}
        <input type="hidden" name="aside" value={sent.aside} />
        <input type="hidden" name="theirs.version" value={sent.version} />
        <input type="hidden" name="theirs.save" value={sent.save} />
        {Object.entries(values).map(([name, value]) => (
          <textarea key={name} name={name} defaultValue={value} hidden readOnly />
        ))}
      </PostForm>
    </>
  );
}

function Unchanged() {
  const t = useTranslations("desk.merge");
  return <span className="absent">{t("unchanged")}</span>;
}

/** The whole text for copying elsewhere. */
function CopyMine({ rows, label }: { rows: MergeRow[]; label: string }) {
  const t = useTranslations("desk.merge");
  const text = rows.map(({ label, mine }) => `${label}\n${mine}`).join("\n\n");
  return (
    <CopyButton
      text={text}
      label={label}
      copied={t("copied")}
      failed={t("notCopied")}
      className={`${form.button} ${form.scripted}`}
    />
  );
}
