/** Is somebody writing on in a control since a form was sent? Then no answer takes them away from it. */

let written: EventTarget | null = null;

if (typeof document !== "undefined") {
  document.addEventListener("submit", () => (written = null), { capture: true });
  document.addEventListener("input", ({ isTrusted, target }) => isTrusted && (written = target), { capture: true });
}

export function isTypingInForm(): boolean {
  return written !== null && written === document.activeElement && (written instanceof HTMLTextAreaElement || written instanceof HTMLInputElement);
}
