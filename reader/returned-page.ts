/** A page that the browser kept whole comes back with the choice that led away from it, beside a list of another one. */
export function resetChoicesOnReturn(): void {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>("form[method=get]")) form.reset();
  });
}
