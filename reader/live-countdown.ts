/**
 * `live-countdown`: updates the figures of a countdown, once a minute at most. The date in words replaces
 * them if the reader's clock is off by more than five minutes, and once the event has begun. With reduced
 * motion they are updated once and then stay.
 */
import { countdownParts, type CountdownTarget } from "@/lib/domain/events/countdown-parts";
import { parseCountdownUnits } from "@/lib/domain/events/countdown-units";

const trustedDifferenceMs = 5 * 60_000;
const minuteMs = 60_000;

export class LiveCountdown extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const isTrusted = Math.abs(Date.now() - Number(this.dataset.madeAt)) <= trustedDifferenceMs;
    this.#show(isTrusted);
    if (!isTrusted || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#wait();
    document.addEventListener("visibilitychange", this.#wake);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
  }

  #wake = (): void => {
    if (document.visibilityState === "visible") this.#show(true);
  };

  /** Until just after the full minute: at the full minute itself no figure has decreased yet. */
  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.#show(true);
        this.#wait();
      },
      minuteMs + 1 - (Date.now() % minuteMs),
    );
  }

  #show(isTrusted: boolean): void {
    const { firstDay = "", zone = "", startsAt = "", words = "" } = this.dataset;
    const target: CountdownTarget = { firstDay, zone, startsAtMs: startsAt === "" ? null : Number(startsAt) };
    const [figures, instead] = this.children;
    const parts = isTrusted ? countdownParts(target, Date.now()) : null;
    figures?.toggleAttribute("hidden", parts === null);
    instead?.toggleAttribute("hidden", parts !== null);
    const named = parseCountdownUnits(words);
    figures?.replaceChildren(
      ...(parts ?? []).map(({ unit, count }) => {
        const [span, figure] = [document.createElement("span"), document.createElement("b")];
        figure.textContent = String(count);
        span.append(figure, ` ${named[unit][count === 1 ? 0 : 1]}`);
        return span;
      }),
    );
  }
}
