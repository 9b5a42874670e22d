/** What was typed into a form after it was sent, and where does it belong once the answer is drawn? */

import { pathWithoutRow } from "@/lib/domain/editing/document-rows";

export type Sent = { values: Readonly<Record<string, string>>; intent: string };

export type Caret = { name: string; from: number | null; to: number | null };

/** What an answer may not take away: texts by the names they have after it, where the caret was, and what else was asked for. */
export type Late = { texts: ReadonlyMap<string, string>; caret: Caret | null; again: string[] };

const isEdit = (intent: string) => /^(add|remove|create):/.test(intent);

/** The list and index of the row that a path of `list` leads into. */
function indexIn(path: string, list: string): number | null {
  const index = path.startsWith(`${list}[`) ? /^\[(\d+)\]/.exec(path.slice(list.length))?.[1] : undefined;
  return index === undefined ? null : Number(index);
}

function withIndex(path: string, list: string, from: number, to: number): string {
  return `${list}[${to}]${path.slice(`${list}[${from}]`.length)}`;
}

/** A control's path after the answer; null where its row was taken away. */
function movedPath(path: string, sent: Sent): string | null {
  if (sent.intent.startsWith("remove:")) return pathWithoutRow(path, sent.intent.slice("remove:".length));
  if (isEdit(sent.intent)) return path;
  // A saved list of references has no empty rows: those that follow move up, and what was written in one comes last.
  const [, list] = /^(.*?)\[\d+\]$/.exec(path) ?? [];
  if (list === undefined) return path;
  const index = indexIn(path, list) ?? 0;
  const rows = Object.entries(sent.values).filter(([name]) => name.startsWith(`${list}[`) && /^\[\d+\]$/.test(name.slice(list.length)));
  const isEmpty = (row: number) => sent.values[`${list}[${row}]`] === "";
  const emptyBefore = Array.from({ length: index }, (_, row) => row).filter(isEmpty).length;
  const filled = rows.filter(([, value]) => value !== "").length;
  return withIndex(path, list, index, isEmpty(index) ? filled + emptyBefore : index - emptyBefore);
}

function movedName(name: string, sent: Sent): string | null {
  if (!name.startsWith("new:")) return movedPath(name, sent);
  const path = movedPath(name.slice("new:".length), sent);
  return path === null ? null : `new:${path}`;
}

/** The texts that no longer are as they were sent. */
export function typedDuringSave(sent: Sent, now: Readonly<Record<string, string>>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of new Set([...Object.keys(sent.values), ...Object.keys(now)])) {
    if (now[name] === sent.values[name]) continue;
    const moved = movedName(name, sent);
    if (moved !== null) texts.set(moved, now[name] ?? "");
  }
  return texts;
}

/** What a button asked for while the answer was awaited, as it has to be asked after it. */
export function askedAgain(intent: string, sent: Sent): string[] {
  if (!isEdit(intent)) return [intent];
  const colon = intent.indexOf(":") + 1;
  const path = movedPath(intent.slice(colon), sent);
  return path === null ? [] : [intent.slice(0, colon) + path];
}

/** Where somebody is writing in a form. The field of a picker has no name: the control that is sent stands beside it. */
export function caretIn(form: HTMLFormElement, sent: Sent): Caret | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement) || !form.contains(active)) return null;
  const name = active.name || (active.parentElement?.querySelector<HTMLInputElement>("input[type=hidden][name]")?.name ?? "");
  const moved = name === "" ? null : movedName(name, sent);
  if (moved === null) return null;
  const [from, to] = active instanceof HTMLSelectElement ? [null, null] : [active.selectionStart, active.selectionEnd];
  return { name: moved, from, to };
}

/** How long an answer's page may take to be drawn after the form before it has gone. */
const keptMs = 5_000;
let left: { type: string; late: Late; at: number } | null = null;

/** Leaves what came late to the form that is drawn next: this one anew, or that of the page which follows. */
export function leaveLate(type: string, late: Late): void {
  left = { type, late, at: performance.now() };
}

export function takeLate(type: string): Late | null {
  const taken = left?.type === type && performance.now() - left.at < keptMs ? left.late : null;
  left = null;
  return taken;
}
