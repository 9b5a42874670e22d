/** Preserves the text of a form over a reload of its page after a failed submission. */
import { type RefObject, useEffect, useLayoutEffect } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Entry = { name: string; value: string; isChecked: boolean };
type SavedEntries = { place: string; entries: Entry[] };

/** Stored in sessionStorage until the next form of the site is opened in this window. */
const key = "posting:typed";

const isSecret = (control: Control) =>
  control.type === "password" || /one-time-code|password/.test(control.autocomplete);

/** The values of a form, except passwords and codes, which are never stored. */
function entriesOf(form: HTMLFormElement): Entry[] {
  return controlsOf(form)
    .filter((control) => !isSecret(control))
    .map((control) => ({
      name: control.name,
      value: control.value,
      isChecked: isCheckable(control) && control.checked,
    }));
}

const isCheckable = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

function controlsOf(form: HTMLFormElement): Control[] {
  return [
    ...form.querySelectorAll<Control>(
      ":is(input, select, textarea)[name]:not([type=hidden], [type=file], [disabled])",
    ),
  ];
}

const currentAddress = () => location.pathname + location.search;

function store(saved: SavedEntries): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(saved));
  } catch {
    // Storage can be full or disabled.
  }
}

/** The entries stored by this page before its reload; those of any other page are removed. */
function load(): Entry[] {
  try {
    const saved: SavedEntries | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
    const [navigation] = performance.getEntriesByType("navigation");
    const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
    if (saved !== null && isReload && saved.place === currentAddress()) return saved.entries;
    sessionStorage.removeItem(key);
  } catch {
    // Storage can be disabled.
  }
  return [];
}

function clear(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Storage can be disabled.
  }
}

/** Tells several forms of one page apart: the right one has a control for every entry. */
function hasControls(form: HTMLFormElement, entries: Entry[]): boolean {
  const names = new Set(controlsOf(form).map(({ name }) => name));
  return entries.length > 0 && entries.every(({ name }) => names.has(name));
}

function writeBack(form: HTMLFormElement, entries: Entry[]): void {
  for (const control of controlsOf(form)) {
    const entry = entries.find(
      ({ name, value }) => name === control.name && (!isCheckable(control) || value === control.value),
    );
    if (!entry) continue;
    if (isCheckable(control)) control.checked = entry.isChecked;
    else control.value = entry.value;
  }
}

/**
 * While `isFailed`, the text of the form is stored when the page is unloaded, and restored when it is loaded
 * again.
 */
export function useTextAfterReload(
  form: RefObject<HTMLFormElement | null>,
  { isStored, isFailed }: { isStored: boolean; isFailed: boolean },
): void {
  useLayoutEffect(() => {
    if (!isStored || !form.current) return;
    const entries = load();
    if (!hasControls(form.current, entries)) return;
    writeBack(form.current, entries);
    clear();
  }, [form, isStored]);
  useEffect(() => {
    if (!isStored || !isFailed) return;
    const keep = () => form.current && store({ place: currentAddress(), entries: entriesOf(form.current) });
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [form, isStored, isFailed]);
}
