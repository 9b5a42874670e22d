/**
 * `kept-place`: its content, and by keyboard the focused choice, stays at the same place in the window on the
 * page that the choice leads to. Without script the addresses lead to this place by its id.
 */
import { scrollElementTo, passToNextPage, readFromPreviousPage, viewportTop } from "./previous-page";

const storageKey = "kept-place";
const controls = "a, button, input, select";

/** A control is identified by its name or text: its address differs with every choice. */
const nameOf = (control: Element) =>
  encodeURIComponent(control.getAttribute("name") ?? control.textContent.trim());

export class FilterAnchor extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", this.#keep);
    this.addEventListener("click", this.#keepByLink);
    this.#restore();
    for (const link of this.querySelectorAll("a"))
      if (link.hash === `#${this.id}`) link.href = withoutFragment(link.href);
    for (const form of this.querySelectorAll("form")) form.action = withoutFragment(form.action);
  }

  disconnectedCallback(): void {
    this.removeEventListener("submit", this.#keep);
    this.removeEventListener("click", this.#keepByLink);
  }

  #keepByLink = ({ target }: Event): void => {
    if (target instanceof Element && target.closest("a")) this.#keep();
  };

  #keep = (): void => {
    const chosen = this.querySelector(":focus-visible");
    passToNextPage(storageKey, `${viewportTop(this)} ${location.pathname} ${chosen ? nameOf(chosen) : ""}`);
  };

  #restore(): void {
    const [top, path, chosen = ""] = readFromPreviousPage(storageKey) ?? [];
    if (path !== location.pathname || location.hash !== "") return;
    scrollElementTo(this, Number(top));
    const restored = scrollY;
    // A page is shorter or longer with its own fonts; a reader who has scrolled meanwhile is left alone.
    void document.fonts.ready.then(() => scrollY === restored && scrollElementTo(this, Number(top)));
    if (chosen === "") return;
    const same = [...this.querySelectorAll<HTMLElement>(controls)].find(
      (control) => nameOf(control) === chosen,
    );
    (same ?? this.querySelector<HTMLElement>(controls))?.focus({ preventScroll: true });
  }
}

const withoutFragment = (address: string) => address.split("#", 1)[0] ?? "";
