/** `copy-text`: a button that copies its own text or one on the page, and reports success or failure. */

const saidForMs = 2000;

export class CopyText extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #label = "";

  connectedCallback(): void {
    this.#label = this.#status?.textContent ?? "";
    this.addEventListener("click", this.#copy);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#copy);
    clearTimeout(this.#timer);
  }

  #copy = (): void => void this.#copyAndSay();

  async #copyAndSay(): Promise<void> {
    const { text, of = "", copied = "", failed = "" } = this.dataset;
    const isCopied = await copyText(text ?? textOf(of.split(" ")));
    clearTimeout(this.#timer);
    this.#say(isCopied ? copied : failed);
    if (isCopied) this.#timer = setTimeout(() => this.#say(this.#label), saidForMs);
  }

  get #status(): Element | null {
    return this.querySelector("[aria-live]");
  }

  #say(words: string): void {
    const status = this.#status;
    if (status) status.textContent = words;
  }
}

const textOf = (ids: string[]) => ids.map((id) => document.getElementById(id)?.textContent ?? "").join("\n");

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The clipboard API is missing without https, and access can be denied: the selection is copied instead.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position: fixed; inset: 0 auto auto 0; opacity: 0;";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
