"use client";
import type { ReactNode, RefObject } from "react";
import form from "../form.module.css";
import { controlId } from "./form-parts";

type Props = {
  path: string;
  label: string;
  hint?: string | null;
  problem: string | null;
  whole?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
};

/** The error of a control, which refers to it by `aria-describedby`. */
export function FieldProblem({ at, problem }: { at: string; problem: ReactNode }) {
  return problem ? (
    <span className={form.error} id={`${controlId(at)}-error`}>
      {problem}
    </span>
  ) : null;
}

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
      <FieldProblem at={path} problem={problem} />
      {children}
    </div>
  );
}

/** The attributes that connect a control to its label, hint and error. */
export function controlAttributes(path: string, problem: string | null, hint: string | null = null) {
  const described = [
    hint ? `${controlId(path)}-hint` : null,
    problem ? `${controlId(path)}-error` : null,
  ].filter((id) => id !== null);
  return {
    id: controlId(path),
    name: path,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}

type LinesProps = Pick<Props, "path" | "label" | "problem"> & { hint: string; value: string };

/** A text of a few lines. */
export function LinesField({ path, label, hint, problem, value }: LinesProps) {
  return (
    <Labelled path={path} label={label} hint={hint} problem={problem}>
      <textarea
        {...controlAttributes(path, problem, "hint")}
        className={form.input}
        rows={2}
        defaultValue={value}
      />
    </Labelled>
  );
}
