/**
 * `live-changes`: says how many changes were published after the page was made, with a link to them. It is
 * connected only while the page is in view, because browsers allow few connections to one site over HTTP/1.1;
 * the first message after that has the count. Without server-sent events it stays empty.
 */

/** A page that is left at once opens no stream. */
const openAfterMs = 1_500;
/** After a response that a browser takes for final, such as 503. */
const retryAfterMs = 15_000;

export class LiveChanges extends HTMLElement {
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    addEventListener("pagehide", this.#leave);
    addEventListener("pageshow", this.#follow);
    document.addEventListener("visibilitychange", this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener("pagehide", this.#leave);
    removeEventListener("pageshow", this.#follow);
    document.removeEventListener("visibilitychange", this.#follow);
    this.#leave();
  }

  #leave = (): void => {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  };

  #follow = (): void => {
    this.#leave();
    if (document.visibilityState === "visible") this.#timer = setTimeout(this.#open, openAfterMs);
  };

  #open = (): void => {
    if (!("EventSource" in window)) return;
    const source = new EventSource(`/live?after=${this.dataset.after}`);
    source.onmessage = ({ data }) => this.#show(Number(data));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.#timer = setTimeout(this.#open, retryAfterMs);
    };
    this.#source = source;
  };

  #show(count: number): void {
    for (const [index, line] of [...this.children].entries()) {
      const figure = line.querySelector("b");
      if (figure) figure.textContent = String(count);
      line.toggleAttribute("hidden", !(count > 0) || index !== (count === 1 ? 0 : 1));
    }
  }
}
