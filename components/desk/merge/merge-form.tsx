"use client";
import { type FormEventHandler, useRef, useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import { mergeTextsAction, type MergeState } from "@/lib/actions/merge-texts";
import type { MergeOutcome } from "@/lib/domain/three-way-merge";
import { DiffText } from "../diff-text";
import { KeptText } from "../form/kept-text";
import { NotSent } from "../form/not-sent";
import type { Failure } from "../form/sending";
import { SignInAgain } from "../form/sign-in-again";
import { useSmallForm } from "../form/small-form";
import { useWrittenEarly } from "../form/written-early";
import form from "../form.module.css";
import styles from "./merge-form.module.css";

export type MergeRow = {
  path: string;
  outcome: MergeOutcome;
  label: string;
  lang: string | null;
  base: string;
  theirs: string;
  mine: string;
  /** Whether a third wording may be written. */
  third: boolean;
};

type Props = {
  /** Whose choices are kept in this browser; empty where nobody is signed in. */
  account: string;
  asideKey: string;
  address: string;
  name: string;
  rows: MergeRow[];
  theirs: { who: string | null; at: string | null; version: number; save: number };
  mine: { who: string; at: string };
  base: { version: number; save: number };
  /** The session has ended and no script runs: the form holds what was sent, and shows nothing from the desk. */
  isSignedOut?: boolean;
};

/** Base, theirs and mine in three columns: clashes first, to be chosen; what did not clash is merged and says so. */
export function MergeForm({ account, asideKey, address, name, rows, theirs, mine, base, isSignedOut = false }: Props) {
  const t = useTranslations("desk.merge");
  const locale = useLocale();
  const said = useTranslations("desk.form");
  const [back, setBack] = useState<{ values: Record<string, string>; count: number } | null>(null);
  const { whole, state, action, isPending, failure, kept, write, events } = useSmallForm<MergeState>({
    serverAction: mergeTextsAction,
    idle: { status: "idle", values: {}, signIn: null, sent: { aside: asideKey, version: theirs.version, save: theirs.save, intent: "merge" } },
    account,
    name: `merge:${asideKey}`,
    stored: Object.fromEntries(rows.map(({ path, mine: my }) => [`third:${path}`, my])),
  });
  if (isSignedOut) return <SentMerge state={state} action={action} onSubmit={events.onSubmit} failure={failure} />;
  const written = back?.values ?? state.values;
  const clashes = rows.filter(({ outcome }) => outcome === "clash");
  const merged = rows.filter(({ outcome }) => outcome !== "clash");
  const who = theirs.who ?? t("someone");
  return (
    <>
      <h1 className={form.title}>{t("title", { who })}</h1>
      <p>{t("lead", { merged: merged.length, clashes: clashes.length })}</p>
      <p>
        <a href={address}>{name}</a>
      </p>
      <KeptText
        kept={kept}
        locale={locale}
        isPending={isPending}
        onRestore={({ values }) => {
          setBack((before) => ({ values, count: (before?.count ?? 0) + 1 }));
          write();
        }}
      />
      <form ref={whole} action={action} {...events} aria-busy={isPending} className={styles.merge}>
        {state.status === "idle" || state.status === "signed_out" ? null : (
          <p role="alert" className={form.error}>
            {t(`problem.${state.status}`)}
          </p>
        )}
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
                {t("before")} <small>{base.save > 0 ? t("save", { save: base.save }) : t("version", { version: base.version })}</small>
              </th>
              <th scope="col" className={styles.theirs}>
                {t("theirs")} <small>{[theirs.save > 0 ? t("save", { save: theirs.save }) : t("version", { version: theirs.version }), who, theirs.at].filter((part) => part !== null).join(", ")}</small>
              </th>
              <th scope="col" className={styles.mine}>
                {t("mine")} <small>{`${mine.who}, ${mine.at}`}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((row) => (
              <Clash key={`${row.path} ${back?.count ?? 0}`} row={row} chosen={written[`choice:${row.path}`] ?? ""} third={written[`third:${row.path}`]} />
            ))}
            {merged.map(({ path, label, outcome, base: was, theirs: their, mine: my, lang }) => (
              <tr key={path}>
                <th scope="row">
                  {label} <small>{t(`outcome.${outcome}`)}</small>
                </th>
                <td data-label={t("before")} lang={lang ?? undefined}>
                  <Value text={was} />
                </td>
                <td data-label={t("theirs")}>{outcome === "mine" ? <Unchanged /> : <DiffText before={was} after={their} show="both" lang={lang ?? undefined} />}</td>
                <td data-label={t("mine")}>{outcome === "theirs" ? <Unchanged /> : <DiffText before={was} after={my} show="both" lang={lang ?? undefined} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <NotSent failure={failure} />
        <div className={form.buttons}>
          <button className={`${form.button} ${form.primary}`} name="intent" value="merge">
            {t("submit")}
          </button>
          <button className={`${form.button} ${form.strong}`} name="intent" value="keep_theirs">
            {t("keepTheirs")}
          </button>
          <button className={form.button} name="intent" value="settle">
            {t("drop")}
          </button>
          <CopyMine rows={rows} />
          <span className={form.hint} role="status">
            {isPending ? said("sending") : ""}
          </span>
        </div>
        <p className={form.hint}>{t("keptHint")}</p>
      </form>
    </>
  );
}

type Sent = { state: MergeState; action: (data: FormData) => void; onSubmit: FormEventHandler<HTMLFormElement>; failure: Failure | null };

/** Every choice and wording goes along unseen, and what was asked for is done once its holder has signed in. */
function SentMerge({ state: { values, sent, signIn }, action, onSubmit, failure }: Sent) {
  const t = useTranslations("desk.signIn");
  return (
    <>
      <h1 className={form.title}>{t("again")}</h1>
      <form action={action} onSubmit={onSubmit} className={styles.merge}>
        <NotSent failure={failure} />
        {signIn ? <SignInAgain need={signIn} intent={sent.intent} /> : null}
        <input type="hidden" name="aside" value={sent.aside} />
        <input type="hidden" name="theirs.version" value={sent.version} />
        <input type="hidden" name="theirs.save" value={sent.save} />
        {Object.entries(values).map(([name, value]) => (
          <textarea key={name} name={name} defaultValue={value} hidden readOnly />
        ))}
      </form>
    </>
  );
}

function Unchanged() {
  const t = useTranslations("desk.merge");
  return <span className="absent">{t("unchanged")}</span>;
}

function Value({ text }: { text: string }) {
  const t = useTranslations("desk.merge");
  return text === "" ? <span className="absent">{t("nothing")}</span> : <span className={styles.value}>{text}</span>;
}

/** A field that both changed: theirs, mine, or where words can be written, a third wording. */
function Clash({ row, chosen, third }: { row: MergeRow; chosen: string; third: string | undefined }) {
  const t = useTranslations("desk.merge");
  const [choice, setChoice] = useState(chosen);
  const name = `choice:${row.path}`;
  const [head, below] = [useRef<HTMLTableRowElement>(null), useRef<HTMLTableRowElement>(null)];
  useWrittenEarly(head, (early) => setChoice(early.get(name) ?? choice));
  // Words that were written choose themselves, unless theirs or mine was chosen as well.
  useWrittenEarly(below, () => setChoice((before) => (before === chosen ? "third" : before)));
  const radio = (value: "theirs" | "mine" | "third", label: string) => (
    <input type="radio" name={name} value={value} checked={choice === value} onChange={() => setChoice(value)} aria-label={`${row.label}: ${label}`} />
  );
  return (
    <>
      <tr className={styles.clash} ref={head}>
        <th scope="row">
          {row.label} <small>{t("outcome.clash")}</small>
        </th>
        <td data-label={t("before")} lang={row.lang ?? undefined}>
          <Value text={row.base} />
        </td>
        <td data-label={t("theirs")}>
          <label className={styles.choice} data-chosen={choice === "theirs" ? true : undefined}>
            {radio("theirs", t("theirs"))}
            <DiffText before={row.base} after={row.theirs} show="both" lang={row.lang ?? undefined} />
          </label>
        </td>
        <td data-label={t("mine")}>
          <label className={styles.choice} data-chosen={choice === "mine" ? true : undefined}>
            {radio("mine", t("mine"))}
            <DiffText before={row.base} after={row.mine} show="both" lang={row.lang ?? undefined} />
          </label>
        </td>
      </tr>
      {row.third ? (
        <tr className={styles.clash} ref={below}>
          <th scope="row">
            <label>
              {radio("third", t("third"))} {t("third")}
            </label>
          </th>
          <td colSpan={3}>
            <textarea
              className={form.input}
              name={`third:${row.path}`}
              aria-label={t("thirdFor", { label: row.label })}
              defaultValue={third ?? row.mine}
              lang={row.lang ?? undefined}
              rows={2}
              onInput={() => setChoice("third")}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** All of my text to take along, for those who would rather write it elsewhere. */
function CopyMine({ rows }: { rows: MergeRow[] }) {
  const t = useTranslations("desk.merge");
  const [isDone, setIsDone] = useState(false);
  const text = rows.map(({ label, mine }) => `${label}\n${mine}`).join("\n\n");
  return (
    <button type="button" className={`${form.button} ${form.scripted}`} onClick={() => void navigator.clipboard.writeText(text).then(() => setIsDone(true))}>
      {isDone ? t("copied") : t("copy")}
    </button>
  );
}
