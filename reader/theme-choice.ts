/** `theme-choice`: system, light or dark; kept in the browser, never in a cookie. Shown only where script runs. */

const system = "system";

function setTheme(theme: string): void {
  if (theme === system) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", this.#choose);
    window.addEventListener("pageshow", this.#onShown);
    this.#show();
    this.querySelector("fieldset")?.removeAttribute("hidden");
  }

  disconnectedCallback(): void {
    this.removeEventListener("change", this.#choose);
    window.removeEventListener("pageshow", this.#onShown);
  }

  /** A page that the browser kept whole may have been left before another page's choice. */
  #onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) {
      try {
        const kept = localStorage.getItem("theme");
        setTheme(kept === "light" || kept === "dark" ? kept : system);
      } catch {
        // Storage may be refused: the page keeps its own choice.
      }
    }
    this.#show();
  };

  #show = (): void => {
    const chosen = document.documentElement.dataset.theme ?? system;
    for (const input of this.querySelectorAll("input")) input.checked = input.value === chosen;
  };

  #choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    setTheme(target.value);
    try {
      if (target.value === system) localStorage.removeItem("theme");
      else localStorage.setItem("theme", target.value);
    } catch {
      // Storage may be refused; the choice then lasts for this page.
    }
  };
}
