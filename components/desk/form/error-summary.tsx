"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import type { FindingText, FormProblem } from "@/lib/desk/finding-texts";
import form from "../form.module.css";
import { controlId } from "./form-parts";
import { isEditingForm } from "./is-editing-form";

type Props = {
  /** An empty path means the whole form, and has no link. */
  problems: readonly FormProblem[];
  /** Why the submission was rejected; unset for a record that cannot be published yet. */
  title?: string;
  isSaved?: boolean;
  /** The state that is shown: each new one takes the focus again. */
  answer?: unknown;
  /** Errors of other records. */
  findings?: readonly FindingText[];
  children?: ReactNode;
};

/** Lists the errors with links to the fields; takes the focus, unless a field is being edited. */
export function ErrorSummary({
  problems,
  title,
  isSaved = false,
  answer = null,
  findings = [],
  children = null,
}: Props) {
  const t = useTranslations("desk.form");
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isEditingForm()) element.current?.focus();
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
                <a href={`#${controlId(path)}`} onClick={(event) => focusField(event, path)}>
                  {place ? t("problemAt", { place, message }) : message}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 ? null : (
        <ul>
          {findings.map(({ href, name, sentence }) => (
            <li key={`${href} ${sentence}`}>
              <a href={href}>{name}</a>: {sentence}
            </li>
          ))}
        </ul>
      )}
      {children}
      <p>{isSaved ? t("nothingLostSaved") : t("nothingLost")}</p>
    </div>
  );
}

/**
 * A problem can concern a whole text or date, which has no single control: the first one within it is
 * focused.
 */
function focusField(event: { preventDefault: () => void }, path: string) {
  const id = controlId(path);
  const target =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`[id^="${id.replace(/-$/, "")}-"]:is(input, select, textarea)`) ??
    document.getElementById(controlId(path.replace(/[.[][^.[]*$/, "")));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus();
}
