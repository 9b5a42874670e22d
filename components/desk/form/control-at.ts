/** Finds the control of a form by its path, and sets the caret in it. */
import { controlId } from "./form-parts";
import type { Caret } from "./late-edits";

/** The control at a path; for a row or a field of several controls, the first within it. */
export function controlAt(form: HTMLFormElement, path: string): HTMLElement | null {
  const controls = [
    ...form.querySelectorAll<HTMLElement>("[name]:not([type=hidden]):not([type=submit]), [role=combobox]"),
  ];
  const id = controlId(path);
  // The path of a row ends with a bracket, which its id already has as a hyphen.
  const within = `${id.replace(/-$/, "")}-`;
  return (
    controls.find((control) => control.getAttribute("name") === path || control.id === id) ??
    controls.find((control) => control.id.startsWith(within)) ??
    document.getElementById(id)
  );
}

/** Restores the caret, so that typing continues where it was. */
export function restoreCaret(form: HTMLFormElement, { name, from, to }: Caret): void {
  const control = controlAt(form, name);
  control?.focus({ preventScroll: true });
  if (from !== null && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement))
    control.setSelectionRange(from, to);
}
