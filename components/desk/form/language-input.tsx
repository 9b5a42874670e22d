"use client";
import { type InputHTMLAttributes, useEffect, useEffectEvent, useRef, useState } from "react";
import { proposedLanguage } from "@/lib/schemas/forms/form-defaults";
import form from "../form.module.css";
import { useFormParts } from "./form-parts";
import { controlAttributes } from "./labelled";
import { useInputBeforeHydration } from "./input-before-hydration";
import { useTypedValues } from "./typed-values";

type Props = Pick<InputHTMLAttributes<HTMLInputElement>, "className" | "size" | "list"> & {
  path: string;
  /** The control whose text is in this language. */
  of: string;
  problem: string | null;
};

/**
 * The language of a text, proposed from its letters until the editor writes one. Empty without script: the server
 * proposes the same.
 */
export function LanguageInput({ path, of, problem, ...rest }: Props) {
  const { values } = useFormParts();
  const [first] = useState(values[path] ?? "");
  const [isWritten, setIsWritten] = useState(first !== "");
  const whole = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text = ""] = useTypedValues(whole, [of]);
  useInputBeforeHydration(whole, () => setIsWritten(true));
  const proposed = proposedLanguage(text) ?? "";
  const propose = useEffectEvent((language: string) => {
    if (!isWritten && input.current) input.current.value = language;
  });
  // A proposal follows its text, and only its text: an emptied control stays empty until more is typed.
  useEffect(() => propose(proposed), [proposed]);
  return (
    <span ref={whole} className={form.transparent}>
      <input
        {...rest}
        {...controlAttributes(path, problem)}
        ref={input}
        defaultValue={first}
        onChange={(event) => setIsWritten(event.target.value !== "")}
      />
    </span>
  );
}
