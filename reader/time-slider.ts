/**
 * `time-slider`: chooses the day of the page by dragging or by keys. After keys the page follows on Enter or
 * after a pause, and restores the focus and the keys pressed meanwhile. Without script it cannot be focused:
 * the date field does the same.
 */
import { addDaysTo, daysBetween } from "@/lib/domain/time/calendar-day";
import { parseRecordedDays, type RecordedDayCounts } from "@/lib/domain/time/recorded-day-counts";
import { formatDay } from "@/lib/format/dates/days";
import { earlyKeysFor } from "./early-keys";
import { scrollElementTo, passToNextPage, readFromPreviousPage, viewportTop } from "./previous-page";

const pauseMs = 1200;
const storageKey = "time-slider";

export class TimeSlider extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #value = 0;
  #isLeaving = false;

  connectedCallback(): void {
    this.tabIndex = 0;
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("blur", this.#abandon);
    this.addEventListener("pointerdown", this.#onDown);
    this.addEventListener("pointermove", this.#onMove);
    this.addEventListener("pointerup", this.#onUp);
    this.addEventListener("pointercancel", this.#abandon);
    // A page from the back-forward cache starts from its own day again.
    window.addEventListener("pageshow", this.#onShown);
    window.addEventListener("pagehide", this.#tell);
    this.#value = this.#start;
    const before = readFromPreviousPage(storageKey);
    if (before) this.#goOn(before);
    for (const key of earlyKeysFor(this, before !== null)) this.#onKey(key);
  }

  disconnectedCallback(): void {
    window.removeEventListener("pageshow", this.#onShown);
    window.removeEventListener("pagehide", this.#tell);
    clearTimeout(this.#timer);
  }

  /** State passed by the slider of the previous page: its position in the window, and the last chosen day. */
  #goOn([top = "", day = ""]: string[]): void {
    this.focus({ preventScroll: top !== "" });
    if (top !== "") scrollElementTo(this, Number(top));
    const chosen = daysBetween(this.#from, day);
    if (chosen !== this.#value) this.#choose(chosen);
  }

  /** From a page at its top the next page starts at its top too. */
  #tell = (): void => {
    if (this.#isLeaving)
      passToNextPage(
        storageKey,
        `${scrollY === 0 ? "" : viewportTop(this)} ${addDaysTo(this.#from, this.#value)}`,
      );
  };

  #onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#abandon();
  };

  get #from(): string {
    return this.dataset.from ?? "";
  }

  /** Today, the last day that keys can choose. */
  get #last(): number {
    return Number(this.getAttribute("aria-valuemax"));
  }

  /** The day of the page, at the end of its chart. */
  get #start(): number {
    return daysBetween(this.#from, this.dataset.shown ?? this.#from);
  }

  get #days(): RecordedDayCounts[] {
    return parseRecordedDays(this.dataset.days ?? "");
  }

  #abandon = (): void => {
    clearTimeout(this.#timer);
    this.#isLeaving = false;
    this.#show(this.#start, false);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") return this.#leave();
    if (event.key === "Escape") return this.#abandon();
    const day = dayForKey(event.key, this.#value, this.#last, this.#days);
    if (day === null) return;
    event.preventDefault();
    this.#choose(day);
  };

  #choose(day: number): void {
    this.#show(Math.min(this.#last, Math.max(0, day)), true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#leave(), pauseMs);
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || event.ctrlKey || !event.isPrimary) return;
    clearTimeout(this.#timer);
    this.setPointerCapture(event.pointerId);
    this.#show(this.#dayAt(event), true);
  };

  #onMove = (event: PointerEvent): void => {
    if (this.hasPointerCapture(event.pointerId)) this.#show(this.#dayAt(event), true);
  };

  #onUp = (event: PointerEvent): void => {
    if (!this.hasPointerCapture(event.pointerId)) return;
    this.#show(this.#dayAt(event), true);
    this.#leave();
  };

  #dayAt({ clientX }: PointerEvent): number {
    const { left, width } = this.getBoundingClientRect();
    if (width === 0) return this.#value;
    return Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * this.#start);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#value === this.#start) return this.#abandon();
    const { live = "", past = "" } = this.dataset;
    this.#isLeaving = document.activeElement === this;
    this.#tell();
    location.assign(
      this.#value === this.#last ? live : past.replace("DATE", addDaysTo(this.#from, this.#value)),
    );
  }

  #show(value: number, isMoving: boolean): void {
    this.#value = value;
    const days = this.#days;
    const day = addDaysTo(this.#from, value);
    const locale = this.dataset.locale === "ko" ? "ko" : "en";
    // A page does not mention later days.
    const isTold = value <= this.#start;
    const issues = days.find(({ on }) => on === value)?.issues ?? 0;
    const entries = this.dataset.entries?.split("|")[issues] ?? "";
    const evening = days.findLast(({ on }) => on <= value);
    this.setAttribute("aria-valuenow", String(value));
    this.setAttribute(
      "aria-valuetext",
      `${formatDay(day, locale, { long: true })}${isTold ? `, ${entries}` : ""}`,
    );
    this.style.setProperty("--at", `${isTold && this.#start > 0 ? (value / this.#start) * 100 : 100}%`);
    const bubble = this.querySelector("[data-bubble]");
    bubble?.toggleAttribute("hidden", !isMoving);
    const [named, changed, standing] = bubble?.children ?? [];
    if (named) named.textContent = formatDay(day, locale, { weekday: true });
    if (changed) changed.textContent = isTold ? entries : "";
    standing?.toggleAttribute("hidden", !isTold);
    const [open, total] = ["[data-open]", "[data-total]"].map((number) => standing?.querySelector(number));
    if (open) open.textContent = String(evening?.open ?? 0);
    if (total) total.textContent = String(evening?.total ?? 0);
  }
}

/**
 * Arrows: a day; Page Up and Down: a recorded change; Home: the first entry; End: today. Null for any other
 * key.
 */
function dayForKey(
  key: string,
  value: number,
  last: number,
  days: readonly RecordedDayCounts[],
): number | null {
  const recorded = days.map(({ on }) => on);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return value - 1;
    case "ArrowRight":
    case "ArrowUp":
      return value + 1;
    case "PageDown":
      return recorded.findLast((on) => on < value) ?? recorded[0] ?? 0;
    case "PageUp":
      return recorded.find((on) => on > value) ?? last;
    case "Home":
      return recorded[0] ?? 0;
    case "End":
      return last;
    default:
      return null;
  }
}
