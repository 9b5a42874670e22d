"use client";
import type { ReactNode, RefObject } from "react";
import form from "../form.module.css";
import { controlId } from "./form-parts";

type Props = { path: string; label: string; hint?: string | null; problem: string | null; whole?: RefObject<HTMLDivElement | null>; children: ReactNode };

/** A label, a hint, the error, and the control. */
export function Labelled({ path, label, hint = null, problem, whole, children }: Props) {
  return (
    <div ref={whole} className={`${form.field} ${problem ? form.wrong : ""}`}>
      <label className={form.label} htmlFor={controlId(path)}>
        {label}
      </label>
      {hint ? (
        <span className={form.hint} id={`${controlId(path)}-hint`}>
          {hint}
        </span>
      ) : null}
      {problem ? (
        <span className={form.error} id={`${controlId(path)}-error`}>
          {problem}
        </span>
      ) : null}
      {children}
    </div>
  );
}

/** The attributes that connect a control to its label, hint and error. */
export function controlAttributes(path: string, problem: string | null, hint: string | null = null) {
  const described = [hint ? `${controlId(path)}-hint` : null, problem ? `${controlId(path)}-error` : null].filter((id) => id !== null);
  return {
    id: controlId(path),
    name: path,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}
