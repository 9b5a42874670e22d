/**
 * `theme-choice`: system, light or dark; stored in the browser, never in a cookie. Shown only with script.
 */

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

  /** A page from the back-forward cache may be older than a choice on another page. */
  #onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) {
      try {
        const stored = localStorage.getItem("theme");
        setTheme(stored === "light" || stored === "dark" ? stored : system);
      } catch {
        // Storage can be disabled: the page keeps its own theme.
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
      // Storage can be disabled: the choice then applies to this page only.
    }
  };
}
