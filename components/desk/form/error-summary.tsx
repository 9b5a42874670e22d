"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/desk/finding-texts";
import form from "../form.module.css";
import { controlId } from "./form-parts";
import { isTypingInForm } from "./is-typing";

type Props = {
  /** A path of no characters stands for the whole form, which no link leads to. */
  problems: readonly FormProblem[];
  /** What was refused; unset where a record cannot be published yet. */
  title?: string;
  isSaved?: boolean;
  /** The answer that is shown: with each new one the focus is taken again. */
  answer?: unknown;
  children?: ReactNode;
};

/** What to mend, with links to the fields; takes the focus, unless somebody writes on. */
export function ErrorSummary({ problems, title, isSaved = false, answer = null, children = null }: Props) {
  const t = useTranslations("desk.form");
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isTypingInForm()) element.current?.focus();
  }, [answer]);
  return (
    <div ref={element} tabIndex={-1} role="alert" className={form.summary}>
      <h2>{title ?? t("toFix", { count: problems.length })}</h2>
      {problems.length === 0 ? null : (
        <ul>
          {problems.map(({ path, message, place }) => (
            <li key={`${path} ${message}`}>
              {path === "" ? (
                message
              ) : (
                <a href={`#${controlId(path)}`} onClick={(event) => goTo(event, path)}>
                  {place ? t("problemAt", { place, message }) : message}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {children}
      <p>{isSaved ? t("nothingLostSaved") : t("nothingLost")}</p>
    </div>
  );
}

/** A problem may be with a whole text or date, which has no control of its own: the first within it is taken. */
function goTo(event: { preventDefault: () => void }, path: string) {
  const id = controlId(path);
  const target = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id.replace(/-$/, "")}-"]:is(input, select, textarea)`) ?? document.getElementById(controlId(path.replace(/[.[][^.[]*$/, "")));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus();
}
