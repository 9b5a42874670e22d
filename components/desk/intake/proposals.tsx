"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { isComposing } from "@/components/posting/is-composing";
import type { Reading } from "@/lib/desk/reading";
import { languageName } from "@/lib/format/languages";
import { type FormParts, FormPartsProvider, rowCount } from "../form/form-parts";
import form from "../form.module.css";
import { ArticleText, type Mark } from "./article-text";
import { ProposalRow } from "./proposal-row";
import styles from "./intake.module.css";

type ProposalsProps = {
  reading: Reading;
  sent: Readonly<Record<string, string>>;
  /** Right after the article was read or a model was asked: the proposal that takes the focus. */
  first: number | null;
  parts: FormParts;
  submitLabel: string;
};

const isWritten = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");

/** The article beside its proposals, which are decided one by one, by keys, by mouse or by their boxes. */
export function Proposals({ reading, sent, first, parts, submitLabel }: ProposalsProps) {
  const t = useTranslations("desk.intake");
  const { proposals } = reading;
  const [marks, setMarks] = useState<Record<string, Mark>>(() =>
    Object.fromEntries(
      proposals.map(({ key, known }) => [
        key,
        sent[`${key}.take`] === "yes" ? "accepted" : known && known.moved === null ? "dropped" : "open",
      ]),
    ),
  );
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(first ?? 0);
  const list = useRef<HTMLOListElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first !== null) list.current?.querySelectorAll<HTMLElement>(":scope > li")[first]?.focus();
  }, [first]);

  function show(index: number) {
    const next = Math.min(Math.max(index, 0), proposals.length - 1);
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>(":scope > li")[next]?.focus();
  }
  const valueOf = (name: string): string => {
    const control = list.current?.closest("form")?.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : (parts.values[name] ?? "");
  };
  const issueIn = (key: string) => valueOf(`${key}.issue`);
  const travellersIn = (key: string): string[] =>
    Array.from({ length: rowCount(parts.values, `${key}.travellers`) }, (_, index) =>
      valueOf(`${key}.travellers[${index}].official`),
    );
  /**
   * What depends on another is accepted and dropped with it: a statement with its issue, a trip with the new people who
   * travel, all with the source.
   */
  function mark(index: number, as: Mark) {
    const proposal = proposals[index];
    if (!proposal) return;
    const isPart = (kind: string) => kind === "claim" || kind === "amount";
    setMarks((before) => {
      const next = { ...before, [proposal.key]: as };
      for (const { key, kind } of proposals) {
        const isOfIssue = issueIn(key) !== "" && issueIn(key) === issueIn(proposal.key);
        if (as === "accepted" && kind === "source" && reading.knownSource === null && next[key] === "open")
          next[key] = "accepted";
        if (as === "accepted" && travellersIn(proposal.key).includes(key) && next[key] === "open")
          next[key] = "accepted";
        const travellers = travellersIn(key);
        if (
          as === "dropped" &&
          travellers.includes(proposal.key) &&
          travellers.every((each) => next[each] === "dropped")
        )
          next[key] = "dropped";
        if (
          as === "accepted" &&
          isPart(proposal.kind) &&
          proposal.known === null &&
          kind === "development" &&
          isOfIssue &&
          next[key] === "open"
        )
          next[key] = "accepted";
        if (as === "dropped" && proposal.kind === "development" && isPart(kind) && isOfIssue)
          next[key] = "dropped";
      }
      return next;
    });
  }
  function decide(index: number, as: Mark) {
    mark(index, as);
    show(index + 1);
  }
  function edit() {
    const details = row.current?.querySelector<HTMLDetailsElement>("details[data-fields]");
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  }
  function press(event: KeyboardEvent<HTMLOListElement>) {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save.current?.click();
      return;
    }
    if (isWritten(event.target)) {
      // From a control back to its proposal; Enter would press the first button of the form.
      if (event.key === "Escape") row.current?.focus();
      if (event.key === "Enter" && !(event.target instanceof HTMLTextAreaElement)) {
        event.preventDefault();
        row.current?.focus();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRow = event.target === row.current;
    const action: Record<string, () => void> = {
      j: () => show(current + 1),
      ArrowDown: () => show(current + 1),
      k: () => show(current - 1),
      ArrowUp: () => show(current - 1),
      a: () => decide(current, "accepted"),
      x: () => decide(current, "dropped"),
      e: edit,
      ...(isRow ? { Enter: () => decide(current, "accepted") } : {}),
    };
    const found = action[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!found) return;
    event.preventDefault();
    found();
  }
  const accepted = Object.values(marks).filter((mark) => mark === "accepted").length;
  const lang = reading.language;
  return (
    <FormPartsProvider value={parts}>
      <div className={styles.top}>
        <h2>{t("proposals", { count: proposals.length })}</h2>
        <p className={styles.rules}>{t("rules")}</p>
        <ul className={`${styles.keys} ${form.scripted}`} aria-label={t("keys.label")}>
          {(
            [
              ["accept", ["A", "Enter"]],
              ["drop", ["X"]],
              ["change", ["E"]],
              ["move", ["J", "K", "↓", "↑"]],
              ["save", ["Ctrl Enter"]],
            ] as const
          ).map(([what, keys]) => (
            <li key={what}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{" "}
              {t(`keys.${what}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.columns}>
        <section className={styles.article} aria-label={t("article")}>
          <p className={styles.about}>
            {t("about", { words: reading.wordCount, language: languageName(lang, parts.locale) })}
            {reading.isMachineTranslated ? `, ${t("machineTranslated")}` : ""}
          </p>
          <ArticleText
            text={reading.text}
            proposals={proposals}
            marks={marks}
            current={parts.isScripted ? current : -1}
            lang={lang}
          />
        </section>
        <div>
          <ol ref={list} className={styles.list} aria-label={t("list")} onKeyDown={press}>
            {proposals.map((proposal, index) => (
              <ProposalRow
                key={proposal.key}
                proposal={proposal}
                number={index + 1}
                mark={marks[proposal.key] ?? "open"}
                isChanged={changed.has(proposal.key)}
                isCurrent={parts.isScripted && index === current}
                isScripted={parts.isScripted}
                lang={lang}
                row={index === current ? row : undefined}
                onMark={(as) => mark(index, as)}
                onCurrent={() => setCurrent(index)}
                onChange={() => setChanged((before) => new Set([...before, proposal.key]))}
              />
            ))}
          </ol>
          {reading.recognised.length > 0 ? (
            <details className={styles.recognised}>
              <summary>{t("recognised")}</summary>
              <p className={form.hint}>{t("recognisedHint")}</p>
              <ul>
                {reading.recognised.map(({ kind, name, words, sentence }, index) => (
                  <li key={`${kind} ${name} ${index}`}>
                    <span className={styles.kind}>{t(`recognisedKind.${kind}`)}</span> <strong>{name}</strong>{" "}
                    <q lang={lang} title={sentence}>
                      {words}
                    </q>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
      </div>
      <datalist id="desk-languages">
        <option value="ko" />
        <option value="en" />
      </datalist>
      <div className={`${form.buttons} ${form.bar}`}>
        <button ref={save} className={`${form.button} ${form.primary}`} name="intent" value="accept">
          {submitLabel}
        </button>
        <span className={`${form.hint} ${form.scripted}`} role="status">
          {t("acceptHint", { count: accepted })}
        </span>
      </div>
    </FormPartsProvider>
  );
}
