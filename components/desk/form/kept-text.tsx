"use client";
import { useEffect, useState, type RefObject } from "react";
import { useTranslations } from "next-intl";
import { useFormParts } from "./form-parts";
import type { RecordType } from "@/lib/domain/record";
import { formatMoment } from "@/lib/format/desk-times";
import form from "../form.module.css";

/** `expected`: the version and save that the text was typed on, which it has to meet again when it is brought back. */
export type Kept = { at: number; values: Record<string, string>; expected: { version: number; save: number } };
type Props = {
  name: string;
  stored: Record<string, string>;
  form: RefObject<HTMLFormElement | null>;
  isDirty: boolean;
  onRestore: (kept: Kept) => void;
};

const everyMs = 1_000;

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("at" in kept) || !("values" in kept)) return null;
    const { at, values } = kept;
    if (typeof at !== "number" || typeof values !== "object" || values === null) return null;
    // A text that does not say what it was typed on is older than every save: it meets them all.
    const expected = "expected" in kept ? numbersIn(kept.expected) : { version: 0, save: 0 };
    return { at, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])), expected };
  } catch {
    return null;
  }
}

function numbersIn(expected: unknown): Kept["expected"] {
  const parts: { version?: unknown; save?: unknown } = typeof expected === "object" && expected !== null ? expected : {};
  return { version: Number(parts.version) || 0, save: Number(parts.save) || 0 };
}

/** What stands in a form now, with what it was made from. */
function typedIn(element: HTMLFormElement): Pick<Kept, "values" | "expected"> {
  const data = new FormData(element);
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || /^(expected\.|record\.|sign-in\.|intent$|\$)/.test(name)) continue;
    values[name] = value;
  }
  return { values, expected: numbersIn({ version: data.get("expected.version"), save: data.get("expected.save") }) };
}

/** Whether a kept text says something that is not stored; empty controls count like missing ones. */
function differs(kept: Record<string, string>, stored: Record<string, string>): boolean {
  const preset = /\.(origin|precision|zone|language|titleKind|tier|access|side)$/;
  return Object.entries(kept).some(([name, value]) => value !== (stored[name] ?? "") && !(stored[name] === undefined && (preset.test(name) || value === "false")) && !name.startsWith("new:"));
}

/** Forgets the kept text of a new record once it is what is stored: it was kept before the record had an id. */
export function KeptNoMore({ type, stored }: { type: RecordType; stored: Record<string, string> }) {
  useEffect(() => {
    const kept = read(`desk:${type}/new`);
    if (kept && !differs({ ...kept.values, id: stored.id ?? "" }, stored)) localStorage.removeItem(`desk:${type}/new`);
  }, [type, stored]);
  return null;
}

/** Keeps what is typed in this browser until it is saved, and offers it back after a crash or a lost session. */
export function KeptText({ name, stored, form: element, isDirty, onRestore }: Props) {
  const { locale } = useFormParts();
  const t = useTranslations("desk.form.kept");
  const key = `desk:${name}`;
  const [offered, setOffered] = useState<Kept | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      const kept = read(key);
      if (kept && differs(kept.values, stored)) setOffered(kept);
      else localStorage.removeItem(key);
    });
    return () => clearTimeout(timer);
    // Only what was there when the form was opened is offered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  useEffect(() => {
    if (!isDirty) return;
    const timer = setInterval(() => {
      if (!element.current) return;
      try {
        localStorage.setItem(key, JSON.stringify({ at: performance.timeOrigin + performance.now(), ...typedIn(element.current) }));
      } catch {
        // A full or forbidden store keeps nothing; the form itself still holds the text.
      }
    }, everyMs);
    return () => clearInterval(timer);
  }, [isDirty, element, key]);

  if (!offered) return null;
  const forget = () => {
    localStorage.removeItem(key);
    setOffered(null);
  };
  return (
    <div className={form.offer} role="status">
      <p>{t("offer", { when: formatMoment(new Date(offered.at), locale) })}</p>
      <div className={form.buttons}>
        <button
          type="button"
          className={`${form.button} ${form.strong}`}
          onClick={() => {
            onRestore(offered);
            setOffered(null);
          }}
        >
          {t("restore")}
        </button>
        <button type="button" className={form.button} onClick={forget}>
          {t("forget")}
        </button>
      </div>
    </div>
  );
}
