"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/actions/record-form";
import form from "../form.module.css";
import { controlId } from "./form-parts";

/** What to mend, with links to the fields; takes the focus. */
export function ErrorSummary({ problems, isSaved }: { problems: FormProblem[]; isSaved: boolean }) {
  const t = useTranslations("desk.form");
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} role="alert" className={form.summary}>
      <h2>{t("toFix", { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, message, place }) => (
          <li key={`${path} ${message}`}>
            <a href={`#${controlId(path)}`} onClick={(event) => goTo(event, path)}>
              {place ? t("problemAt", { place, message }) : message}
            </a>
          </li>
        ))}
      </ul>
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
