"use client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "next-intl";
import { type Charge, measureAsOf } from "@/lib/domain/measures/measure-as-of";
import type { Locale, Step } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatAmount } from "@/lib/format/numbers";
import { parseTypedSteps } from "@/lib/schemas/forms/typed-steps";
import styles from "./current-duty.module.css";
import { useFormParts } from "./form-parts";

const onlySteps = (entries: Iterable<[string, unknown]>) =>
  JSON.stringify(
    [...entries].flatMap(([name, value]) =>
      name.startsWith("steps[") && typeof value === "string" ? [[name, value] as const] : [],
    ),
  );

function readSteps(written: string): Map<string, string> {
  const entries: [string, string][] = JSON.parse(written);
  return new Map(entries);
}

/** Screen readers announce the state after this pause in typing, not at every key. */
const quietMs = 1200;

/**
 * The duty that follows from the steps as typed, as of the server's day; announced to screen readers when
 * typing pauses.
 */
export function CurrentDuty() {
  const { values, locale, today } = useFormParts();
  const t = useTranslations("desk.form.measureNow");
  const place = useRef<HTMLDivElement>(null);
  const [first] = useState(() => onlySteps(Object.entries(values)));
  const written = useSyncExternalStore(
    (changed) => {
      const whole = place.current?.closest("form");
      whole?.addEventListener("input", changed);
      whole?.addEventListener("change", changed);
      return () => {
        whole?.removeEventListener("input", changed);
        whole?.removeEventListener("change", changed);
      };
    },
    () => {
      const whole = place.current?.closest("form");
      return whole ? onlySteps(new FormData(whole)) : first;
    },
    () => first,
  );
  const { steps, incomplete } = parseTypedSteps(readSteps(written), today);
  const empty = { en: null, ko: null, origin: "both" } as const;
  const { charged, decided, agreed, threatened } = measureAsOf(
    { id: "", issue: "", goods: empty, scope: null, steps },
    { kind: "day", on: today },
  );
  const texts = useDutyTexts(locale);
  const lines = [
    { state: "charged", text: texts.charge(charged) },
    ...(decided.length > 0 ? [{ state: "decided", text: texts.steps(decided) } as const] : []),
    { state: "agreed", text: texts.steps(agreed) },
    { state: "threatened", text: texts.steps(threatened) },
  ] as const;
  const title = t("title", { date: formatDay(today, locale) });
  const rest = incomplete > 0 ? t("incomplete", { count: incomplete }) : "";
  const whole = [
    title,
    ...lines.map(({ state, text }) => t("line", { state: t(`state.${state}`), said: text })),
    rest,
  ]
    .filter((part) => part !== "")
    .join(". ");
  return (
    <div className={styles.now} ref={place}>
      <p className={styles.title}>{title}</p>
      <dl className={styles.lines}>
        {lines.map(({ state, text }) => (
          <div key={state}>
            <dt>{t(`state.${state}`)}</dt>
            <dd data-state={state}>{text}</dd>
          </div>
        ))}
      </dl>
      {rest === "" ? null : <p className={styles.rest}>{rest}</p>}
      <Announced words={whole} />
    </div>
  );
}

function useDutyTexts(locale: Locale) {
  const t = useTranslations("desk.form.measureNow");
  const kinds = useTranslations("status.rateKind");
  const rate = (step: Pick<Step, "rate" | "rateKind" | "status">) => {
    if (step.status === "not_charged") return t("nothingDue");
    return step.rate === null
      ? t("noFigure")
      : t("rate", {
          rate: formatAmount({ value: step.rate, currency: "%" }, locale),
          kind: kinds(step.rateKind),
        });
  };
  const charge = (charged: Charge | null) =>
    charged
      ? t(charged.isBackdated ? "backdated" : "since", {
          rate: rate(charged.step),
          date: formatPartialDate(charged.since, locale),
        })
      : t("none");
  const one = (step: Step) =>
    step.from
      ? t("since", { rate: rate(step), date: formatPartialDate(step.from, locale) })
      : t("announced", { rate: rate(step), date: formatPartialDate(step.announcedOn, locale) });
  return {
    charge,
    steps: (steps: readonly Step[]) => (steps.length === 0 ? t("none") : steps.map(one).join("; ")),
  };
}

/** The initial state is not announced. */
function Announced({ words }: { words: string }) {
  const [first] = useState(words);
  const [text, setText] = useState("");
  useEffect(() => {
    if (words === first && text === "") return;
    const timer = setTimeout(() => setText(words), quietMs);
    return () => clearTimeout(timer);
  }, [words, first, text]);
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}
