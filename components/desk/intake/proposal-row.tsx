"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import type { ProposalView } from "@/lib/desk/reading";
import { type ProposalKind, proposalFields } from "@/lib/schemas/forms/proposal-fields";
import form from "../form.module.css";
import type { Mark } from "./article-text";
import { ProposalFields } from "./proposal-fields";
import styles from "./intake.module.css";

type Props = {
  proposal: ProposalView;
  number: number;
  mark: Mark;
  isChanged: boolean;
  isCurrent: boolean;
  isScripted: boolean;
  lang: string;
  row: RefObject<HTMLLIElement | null> | undefined;
  onMark: (mark: Mark) => void;
  onCurrent: () => void;
  onChange: () => void;
};

/** What comes of a proposal that is on record. */
const acceptedAs: Record<ProposalKind, "refers" | "cites" | "extends" | "left_out"> = {
  source: "refers",
  official: "refers",
  trip: "extends",
  development: "extends",
  claim: "cites",
  amount: "left_out",
  step: "cites",
  meeting: "cites",
  event: "cites",
};

/** One proposal: what it is, the sentence it came from, its box, and its controls. */
export function ProposalRow({
  proposal: { key, kind, title, details, quote, sentence, known, isByModel },
  number,
  mark,
  isChanged,
  isCurrent,
  isScripted,
  lang,
  row,
  onMark,
  onCurrent,
  onChange,
}: Props) {
  const t = useTranslations("desk.intake");
  const id = `proposal-${number}`;
  // The current row is taller: were it to change between press and release, the click would miss its target.
  const isPressed = useRef(false);
  const release = () => {
    isPressed.current = false;
  };
  return (
    <li
      ref={row}
      className={styles.row}
      data-mark={mark}
      data-current={isCurrent || undefined}
      tabIndex={isScripted ? (isCurrent ? 0 : -1) : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-state`}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={release}
      onClick={onCurrent}
      onFocus={() => {
        if (!isPressed.current) onCurrent();
      }}
    >
      <div className={styles.line}>
        <label className={styles.box}>
          <input
            type="checkbox"
            name={`${key}.take`}
            value="yes"
            checked={mark === "accepted"}
            onChange={(event) => onMark(event.target.checked ? "accepted" : "open")}
            aria-label={t("take", { number, title })}
          />
          <span aria-hidden>{number}</span>
        </label>
        <span className={styles.kind}>{t(`kind.${kind}`)}</span>
        <span className={styles.title} id={`${id}-title`}>
          <strong>{title}</strong>
          {isByModel ? (
            <>
              {" "}
              <span className={styles.byModel}>{t("byModel")}</span>
            </>
          ) : null}
        </span>
        <span className={`${styles.state} ${form.scripted}`} id={`${id}-state`}>
          {mark === "accepted" ? "✓ " : ""}
          {t(`state.${mark}`)}
          {isChanged ? `, ${t("changed")}` : ""}
        </span>
      </div>
      <div className={styles.told}>
        {quote === null ? null : <q lang={lang}>{quote}</q>}
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
        {known ? (
          <span className={styles.known}>
            {t.rich(`known.${known.moved ?? acceptedAs[kind]}`, {
              record: () => <a href={known.href}>{known.name}</a>,
            })}
          </span>
        ) : null}
        {sentence === "" || sentence === quote ? null : (
          <details className={styles.sentence} open={isCurrent || undefined}>
            <summary>{t("inArticle")}</summary>
            <span lang={lang}>{sentence}</span>
          </details>
        )}
        <div className={`${styles.actions} ${form.scripted}`}>
          <button
            type="button"
            className={`${form.button} ${form.strong}`}
            onClick={() => onMark("accepted")}
          >
            {t("acceptOne")} <kbd>A</kbd>
          </button>
          <button type="button" className={form.button} onClick={() => onMark("dropped")}>
            {t("drop")} <kbd>X</kbd>
          </button>
        </div>
        <details className={styles.fields} data-fields onInput={onChange} onChange={onChange}>
          <summary>
            {t("change")} <kbd className={form.scripted}>E</kbd>
          </summary>
          <div className={form.record}>
            <ProposalFields fields={proposalFields[kind]} path={key} />
          </div>
        </details>
      </div>
    </li>
  );
}
