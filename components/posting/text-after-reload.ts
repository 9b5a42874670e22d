/** How does what stands in a form outlast that its page is loaded anew, because what was sent got no answer? */
import { type RefObject, useEffect, useLayoutEffect } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Entry = { name: string; value: string; isChecked: boolean };
type SavedEntries = { place: string; entries: Entry[] };

/** In this window only, and only until the next form of the site is opened in it. */
const key = "posting:typed";

const isSecret = (control: Control) => control.type === "password" || /one-time-code|password/.test(control.autocomplete);

/** What a person has put into a form, but for passwords and codes, which no browser is given to keep. */
function entriesOf(form: HTMLFormElement): Entry[] {
  return controlsOf(form)
    .filter((control) => !isSecret(control))
    .map((control) => ({ name: control.name, value: control.value, isChecked: isTick(control) && control.checked }));
}

const isTick = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>(":is(input, select, textarea)[name]:not([type=hidden], [type=file], [disabled])")];
}

const here = () => location.pathname + location.search;

function put(saved: SavedEntries): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(saved));
  } catch {
    // A full or forbidden store keeps nothing.
  }
}

/** What was put away by this very page, before it was loaded anew; of any other nothing is kept any longer. */
function find(): Entry[] {
  try {
    const saved: SavedEntries | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
    const [navigation] = performance.getEntriesByType("navigation");
    const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
    if (saved !== null && isReload && saved.place === here()) return saved.entries;
    sessionStorage.removeItem(key);
  } catch {
    // A forbidden store holds nothing.
  }
  return [];
}

function forget(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A forbidden store holds nothing.
  }
}

/** Of several forms of one page, the one that has a control for everything. */
function isMeant(form: HTMLFormElement, entries: Entry[]): boolean {
  const names = new Set(controlsOf(form).map(({ name }) => name));
  return entries.length > 0 && entries.every(({ name }) => names.has(name));
}

function writeBack(form: HTMLFormElement, entries: Entry[]): void {
  for (const control of controlsOf(form)) {
    const entry = entries.find(({ name, value }) => name === control.name && (!isTick(control) || value === control.value));
    if (!entry) continue;
    if (isTick(control)) control.checked = entry.isChecked;
    else control.value = entry.value;
  }
}

/** While `isFailed`, what stands in the form is put away when the page goes, and stands in it again once it is back. */
export function useTextAfterReload(form: RefObject<HTMLFormElement | null>, { isKept, isFailed }: { isKept: boolean; isFailed: boolean }): void {
  useLayoutEffect(() => {
    if (!isKept || !form.current) return;
    const entries = find();
    if (!isMeant(form.current, entries)) return;
    writeBack(form.current, entries);
    forget();
  }, [form, isKept]);
  useEffect(() => {
    if (!isKept || !isFailed) return;
    const keep = () => form.current && put({ place: here(), entries: entriesOf(form.current) });
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [form, isKept, isFailed]);
}
