/** Which control of a form is meant by a path? */
import { controlId } from "./form-parts";
import type { Caret } from "./typed-during-save";

/** The control at a path; for a row or a field of several, the first within it. */
export function controlAt(form: HTMLFormElement, path: string): HTMLElement | null {
  const controls = [...form.querySelectorAll<HTMLElement>("[name]:not([type=hidden]):not([type=submit]), [role=combobox]")];
  const wanted = controlId(path);
  // The path of a row ends with a bracket, which its id has as a hyphen already.
  const within = `${wanted.replace(/-$/, "")}-`;
  return (
    controls.find((control) => control.getAttribute("name") === path || control.id === wanted) ??
    controls.find((control) => control.id.startsWith(within)) ??
    document.getElementById(wanted)
  );
}

/** Lets somebody write on where they were. */
export function putCaret(form: HTMLFormElement, { name, from, to }: Caret): void {
  const control = controlAt(form, name);
  control?.focus({ preventScroll: true });
  if (from !== null && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) control.setSelectionRange(from, to);
}
