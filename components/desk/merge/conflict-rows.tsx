import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { MergeOutcome } from "@/lib/domain/editing/three-way-merge";
import { DiffText } from "@/components/record-parts/diff-text";
import { controlId } from "@/components/desk/form/form-parts";
import { useInputBeforeHydration } from "@/components/desk/form/input-before-hydration";
import form from "@/components/desk/form.module.css";
import styles from "./merge-form.module.css";

export type MergeRow = {
  path: string;
  outcome: MergeOutcome;
  label: string;
  lang: string | null;
  base: string;
  theirs: string;
  mine: string;
  /** Whether a third wording can be written. */
  third: boolean;
};

/** The name of the radio buttons of a conflicting field. */
export const choiceName = (path: string) => `choice:${path}`;

export function Value({ text }: { text: string }) {
  const t = useTranslations("desk.merge");
  return text === "" ? (
    <span className="absent">{t("nothing")}</span>
  ) : (
    <span className={styles.value}>{text}</span>
  );
}

/**
 * A conflicting field: theirs, mine, or for text a third wording. `isChosen`: whether the editor can choose.
 */
export function ConflictRow({
  row,
  labels,
  isChosen,
  isOpen,
  chosen,
  third,
}: {
  row: MergeRow;
  labels: { theirs: string; mine: string; outcome: string };
  isChosen: boolean;
  isOpen: boolean;
  chosen: string;
  third: string | undefined;
}) {
  const t = useTranslations("desk.merge");
  const [choice, setChoice] = useState(chosen);
  const name = choiceName(row.path);
  const [head, below] = [useRef<HTMLTableRowElement>(null), useRef<HTMLTableRowElement>(null)];
  useInputBeforeHydration(head, (early) => setChoice(early.get(name) ?? choice));
  // Text typed before hydration selects the third wording, unless theirs or mine was selected as well.
  useInputBeforeHydration(below, () => setChoice((before) => (before === chosen ? "third" : before)));
  const radio = (value: "theirs" | "mine" | "third", label: string) => (
    <input
      id={value === "theirs" ? controlId(name) : undefined}
      type="radio"
      name={name}
      value={value}
      aria-describedby={isOpen ? `${controlId(name)}-error` : undefined}
      checked={choice === value}
      onChange={() => setChoice(value)}
      aria-label={`${row.label}: ${label}`}
    />
  );
  return (
    <>
      <tr className={styles.clash} ref={head}>
        <th scope="row">
          {row.label}{" "}
          <small id={`${controlId(name)}-error`} className={isOpen ? styles.open : undefined}>
            {labels.outcome}
          </small>
        </th>
        <td data-label={t("before")} lang={row.lang ?? undefined}>
          <Value text={row.base} />
        </td>
        {(["theirs", "mine"] as const).map((side) => (
          <td key={side} data-label={labels[side]}>
            {isChosen ? (
              <label className={styles.choice} data-chosen={choice === side ? true : undefined}>
                {radio(side, labels[side])}
                <DiffText before={row.base} after={row[side]} show="both" lang={row.lang ?? undefined} />
              </label>
            ) : (
              <DiffText before={row.base} after={row[side]} show="both" lang={row.lang ?? undefined} />
            )}
          </td>
        ))}
      </tr>
      {row.third && isChosen ? (
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
