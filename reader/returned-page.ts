/** Resets form controls when a page returns from the back-forward cache: they would show the choice that led away from it. */
export function resetChoicesOnReturn(): void {
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    for (const form of document.querySelectorAll<HTMLFormElement>("form[method=get]")) form.reset();
  });
}
