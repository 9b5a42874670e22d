/** Finds what was typed into a form after it was submitted, and its place in the form of the response. */

import { isRowEdit } from "@/lib/actions/record-form";
import { pathWithoutRow } from "@/lib/domain/editing/document-rows";

export type SentForm = { values: Readonly<Record<string, string>>; intent: string };

export type Caret = { name: string; from: number | null; to: number | null };

/** Edits made during a save: texts by their names after the response, the caret, and queued intents. */
/** `isElsewhere`: the editor has gone to another control since a row was added or removed. */
type LateEdits = {
  texts: ReadonlyMap<string, string>;
  caret: Caret | null;
  isElsewhere: boolean;
  queued: string[];
};

/** The index of the row of `list` that a path leads into. */
function rowIndex(path: string, list: string): number | null {
  const index = path.startsWith(`${list}[`) ? /^\[(\d+)\]/.exec(path.slice(list.length))?.[1] : undefined;
  return index === undefined ? null : Number(index);
}

function withIndex(path: string, list: string, from: number, to: number): string {
  return `${list}[${to}]${path.slice(`${list}[${from}]`.length)}`;
}

/** A control's path after the response; null if its row was removed. */
function movedPath(path: string, sent: SentForm): string | null {
  if (sent.intent.startsWith("remove:")) return pathWithoutRow(path, sent.intent.slice("remove:".length));
  if (isRowEdit(sent.intent)) return path;
  // A saved list of references has no empty rows: later rows move up, and text typed in an empty row comes
  // last.
  const [, list] = /^(.*?)\[\d+\]$/.exec(path) ?? [];
  if (list === undefined) return path;
  const index = rowIndex(path, list) ?? 0;
  const rows = Object.entries(sent.values).filter(
    ([name]) => name.startsWith(`${list}[`) && /^\[\d+\]$/.test(name.slice(list.length)),
  );
  const isEmpty = (row: number) => sent.values[`${list}[${row}]`] === "";
  const emptyBefore = Array.from({ length: index }, (_, row) => row).filter(isEmpty).length;
  const filled = rows.filter(([, value]) => value !== "").length;
  return withIndex(path, list, index, isEmpty(index) ? filled + emptyBefore : index - emptyBefore);
}

function movedName(name: string, sent: SentForm): string | null {
  if (!name.startsWith("new:")) return movedPath(name, sent);
  const path = movedPath(name.slice("new:".length), sent);
  return path === null ? null : `new:${path}`;
}

/** The texts that differ from the submitted ones. */
export function findLateEdits(sent: SentForm, now: Readonly<Record<string, string>>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of new Set([...Object.keys(sent.values), ...Object.keys(now)])) {
    if (now[name] === sent.values[name]) continue;
    const moved = movedName(name, sent);
    if (moved !== null) texts.set(moved, now[name] ?? "");
  }
  return texts;
}

/** The intents of a button pressed during a save, as they apply after it. */
export function intentsAfterSave(intent: string, sent: SentForm): string[] {
  if (!isRowEdit(intent)) return [intent];
  const colon = intent.indexOf(":") + 1;
  const path = movedPath(intent.slice(colon), sent);
  return path === null ? [] : [intent.slice(0, colon) + path];
}

/** The caret in a form. The field of a picker has no name: the submitted control is beside it. */
export function readCaret(form: HTMLFormElement, sent: SentForm): Caret | null {
  const active = document.activeElement;
  if (
    !(
      active instanceof HTMLInputElement ||
      active instanceof HTMLTextAreaElement ||
      active instanceof HTMLSelectElement
    ) ||
    !form.contains(active)
  )
    return null;
  const name =
    active.name ||
    (active.parentElement?.querySelector<HTMLInputElement>("input[type=hidden][name]")?.name ?? "");
  const moved = name === "" ? null : movedName(name, sent);
  if (moved === null) return null;
  const [from, to] =
    active instanceof HTMLSelectElement ? [null, null] : [active.selectionStart, active.selectionEnd];
  return { name: moved, from, to };
}

/** How long the page of a response can take to be rendered after the previous form is unmounted. */
const maxAgeMs = 5_000;
let pending: { type: string; late: LateEdits; at: number } | null = null;

/** Passes late edits to the next form: this one, or that of the following page. */
export function storeLateEdits(type: string, late: LateEdits): void {
  pending = { type, late, at: performance.now() };
}

export function takeLateEdits(type: string): LateEdits | null {
  const taken = pending?.type === type && performance.now() - pending.at < maxAgeMs ? pending.late : null;
  pending = null;
  return taken;
}
