"use client";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { useLocale, useTranslations } from "next-intl";
import type { RecordType } from "@/lib/domain/record/record";
import { formatMoment } from "@/lib/format/dates/desk-times";
import form from "@/components/desk/form.module.css";
import { randomId } from "./random-id";
import { lockTexts, type TextLocks } from "./text-locks";

/** `expected`: the version and save that the text was typed on; a restored text is submitted with them. */
export type StoredFormText = {
  at: number;
  values: Record<string, string>;
  expected: { version: number; save: number };
};

type Leftover = StoredFormText & { key: string };

const intervalMs = 1_000;

/**
 * Prefix of the storage keys of one account and form. Each open form has its own key, so that windows do not
 * overwrite each other's text.
 */
const keyPrefix = (account: string, name: string) => `desk:${account}/${name}/`;

function read(key: string): StoredFormText | null {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof parsed !== "object" || parsed === null || !("at" in parsed) || !("values" in parsed))
      return null;
    const { at, values } = parsed;
    if (typeof at !== "number" || typeof values !== "object" || values === null) return null;
    // A text without them is older than every save and conflicts with all.
    const expected = "expected" in parsed ? parseExpected(parsed.expected) : { version: 0, save: 0 };
    return {
      at,
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
      expected,
    };
  } catch {
    return null;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage can be disabled.
  }
}

/** The stored texts of a form, newest first. */
function readLeftovers(prefix: string): Leftover[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const parsed = read(key);
        return parsed ? [{ ...parsed, key }] : [];
      })
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

function parseExpected(expected: unknown): StoredFormText["expected"] {
  const parts: { version?: unknown; save?: unknown } =
    typeof expected === "object" && expected !== null ? expected : {};
  return { version: Number(parts.version) || 0, save: Number(parts.save) || 0 };
}

/** The values of a form now, with the version and save it was rendered from. */
export function readFormText(element: HTMLFormElement): Pick<StoredFormText, "values" | "expected"> {
  const data = new FormData(element);
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (
      typeof value !== "string" ||
      /^(expected\.|theirs\.|record\.|sign-in\.|(intent|next|action|aside)$|\$)/.test(name)
    )
      continue;
    values[name] = value;
  }
  return {
    values,
    expected: parseExpected({ version: data.get("expected.version"), save: data.get("expected.save") }),
  };
}

/** Whether a stored text has values that are not saved; empty controls count like missing ones. */
function hasUnsavedValues(typed: Record<string, string>, stored: Record<string, string>): boolean {
  const preset = /\.(origin|precision|zone|language|titleKind|tier|access|side)$/;
  return Object.entries(typed).some(
    ([name, value]) =>
      value !== (stored[name] ?? "") &&
      !(stored[name] === undefined && (preset.test(name) || value === "false")),
  );
}

const sameTexts = (one: Record<string, string>, other: Record<string, string>) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? "") === (other[name] ?? ""),
  );

/**
 * Removes the stored texts of a new record that equal the saved one: they were stored before the record had
 * an id.
 */
export function RemoveSavedText({
  account,
  type,
  stored,
}: {
  account: string;
  type: RecordType;
  stored: Record<string, string>;
}) {
  useEffect(() => {
    for (const { key, values } of readLeftovers(keyPrefix(account, `${type}/new`))) {
      if (!hasUnsavedValues({ ...values, id: stored.id ?? "" }, stored)) forget(key);
    }
  }, [account, type, stored]);
  return null;
}

type Options = {
  /** The account of the text; empty if no one is signed in, and then nothing is stored. */
  account: string;
  name: string;
  stored: Record<string, string>;
  form: RefObject<HTMLFormElement | null>;
  isDirty: boolean;
};

/**
 * Stores the text of a form in this browser until it is saved, and returns unsaved texts of earlier forms.
 */
export function useStoredText({ account, name, stored, form: element, isDirty }: Options) {
  const prefix = keyPrefix(account, name);
  const own = useRef<string | null>(null);
  const locksRef = useRef<TextLocks | null>(null);
  const [leftovers, setLeftovers] = useState<Leftover[]>([]);

  function keep(whole: HTMLFormElement | null = element.current) {
    if (account === "" || !whole) return;
    own.current ??= prefix + randomId();
    locksRef.current?.take(own.current);
    const typed = readFormText(whole);
    const before = read(own.current);
    // The time is that of the last change, not of the last check.
    if (
      before &&
      JSON.stringify([before.values, before.expected]) === JSON.stringify([typed.values, typed.expected])
    )
      return;
    try {
      localStorage.setItem(
        own.current,
        JSON.stringify({ at: performance.timeOrigin + performance.now(), ...typed }),
      );
    } catch {
      // Storage can be full or disabled; the form itself still holds the text.
    }
  }
  /** Only of this form: texts of others stay until they are restored or discarded. */
  function forgetOwn() {
    if (own.current !== null) forget(own.current);
  }
  function drop(key: string) {
    forget(key);
    setLeftovers((before) => before.filter((leftover) => leftover.key !== key));
  }
  /**
   * Makes a stored text that of this form. The earlier content of the form is stored too, and offered with
   * the others.
   */
  function takeOver({ key }: Leftover) {
    if (isDirty) keep();
    const [before, written] = [own.current, own.current === null ? null : read(own.current)];
    own.current = key;
    setLeftovers((all) => [
      ...(before !== null && written ? [{ ...written, key: before }] : []),
      ...all.filter((other) => other.key !== key),
    ]);
  }

  /** The texts to offer: those that differ from the saved text and the form's, without duplicates. */
  function findOffers(): Leftover[] {
    const inForm = element.current ? readFormText(element.current).values : {};
    const offered: Leftover[] = [];
    for (const candidate of readLeftovers(prefix).filter(({ key }) => key !== own.current)) {
      if (
        !hasUnsavedValues(candidate.values, stored) ||
        offered.some(({ values }) => sameTexts(values, candidate.values))
      )
        forget(candidate.key);
      else if (own.current === null && sameTexts(candidate.values, inForm)) own.current = candidate.key;
      else offered.push(candidate);
    }
    return offered;
  }
  const offer = useEffectEvent(async (locks: TextLocks) => {
    const candidates = findOffers();
    if (own.current !== null) locks.take(own.current);
    const free = await locks.claim(candidates.map(({ key }) => key));
    if (locksRef.current === locks) setLeftovers(candidates.filter(({ key }) => free.includes(key)));
  });
  // Only texts that existed when the form was opened, or shown again, are offered.
  useEffect(() => {
    if (account === "") return;
    const open = () => {
      locksRef.current = lockTexts((keys) =>
        setLeftovers((before) => before.filter(({ key }) => !keys.includes(key))),
      );
      void offer(locksRef.current);
    };
    const close = () => {
      locksRef.current?.close();
      locksRef.current = null;
    };
    const reopen = ({ persisted }: PageTransitionEvent) => {
      if (persisted) open();
    };
    const timer = setTimeout(open);
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", reopen);
    return () => {
      clearTimeout(timer);
      close();
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", reopen);
    };
  }, [account, prefix]);

  const keepNow = useEffectEvent(() => keep());
  useEffect(() => {
    if (!isDirty) return;
    const timer = setInterval(() => keepNow(), intervalMs);
    // A window that is closed or hidden may not run another timer.
    const keepLast = () => keepNow();
    window.addEventListener("pagehide", keepLast);
    document.addEventListener("visibilitychange", keepLast);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", keepLast);
      document.removeEventListener("visibilitychange", keepLast);
    };
  }, [isDirty]);

  return { leftovers, keep, forgetOwn, drop, takeOver };
}

type Offer = {
  storedText: ReturnType<typeof useStoredText>;
  isPending: boolean;
  onRestore: (text: StoredFormText) => void;
};

/** Offers this account's unsaved text after a crash or a lost session. */
export function StoredText({ storedText: { leftovers, drop, takeOver }, isPending, onRestore }: Offer) {
  const t = useTranslations("desk.form.kept");
  const locale = useLocale();
  return leftovers.map((leftover) => (
    <div key={leftover.key} className={form.offer} role="status">
      <p>{t("offer", { when: formatMoment(new Date(leftover.at), locale) })}</p>
      <div className={form.buttons}>
        <button
          type="button"
          className={`${form.button} ${form.strong}`}
          // A pending submission comes first: its response would replace the restored text.
          disabled={isPending}
          onClick={() => {
            takeOver(leftover);
            onRestore(leftover);
          }}
        >
          {t("restore")}
        </button>
        <button type="button" className={form.button} onClick={() => drop(leftover.key)}>
          {t("discard")}
        </button>
      </div>
    </div>
  ));
}
