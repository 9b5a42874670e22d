/**
 * Tells whether a control has been edited since a form was submitted, so that a response does not move the
 * focus.
 */

let written: EventTarget | null = null;

if (typeof document !== "undefined") {
  document.addEventListener("submit", () => (written = null), { capture: true });
  document.addEventListener("input", ({ isTrusted, target }) => isTrusted && (written = target), {
    capture: true,
  });
}

export function isEditingForm(): boolean {
  return (
    written !== null &&
    written === document.activeElement &&
    (written instanceof HTMLTextAreaElement || written instanceof HTMLInputElement)
  );
}
