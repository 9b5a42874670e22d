import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countdownParts, type CountdownTarget } from "@/lib/domain/events/countdown-parts";
import { serialiseCountdownUnits } from "@/lib/domain/events/countdown-units";
import { cardScript } from "@/lib/generated/reader-script";

const plural = { days: ["day", "days"], hours: ["hour", "hours"], minutes: ["min", "min"] } as const;

type Choice = { target: CountdownTarget; now: number; madeAt?: number; still?: boolean };

class Node {
  textContent: unknown = "";
  children: unknown[] = [];
  hidden = false;
  append(...added: unknown[]) {
    this.children.push(...added);
  }
  replaceChildren(...nodes: unknown[]) {
    this.children = nodes;
  }
  toggleAttribute(_name: string, isHidden: boolean) {
    this.hidden = isHidden;
  }
}

type Element = { dataset: object; children: Node[]; connectedCallback: () => void };

/** A card's countdown with the clock at `now`: what the script shows, now and a minute later. */
function run({ target, now, madeAt = now, still = false }: Choice) {
  const [figures, instead] = [new Node(), new Node()];
  let timer: { tick: () => void; in: number } | null = null;
  let wake: () => void = () => undefined;
  const clock = { now };
  class Clock extends Date {
    constructor(at?: number | string) {
      super(at ?? clock.now);
    }
    static override now() {
      return clock.now;
    }
  }
  runInNewContext(cardScript, {
    Date: Clock,
    Intl,
    HTMLElement: class {
      dataset = {
        firstDay: target.firstDay,
        zone: target.zone,
        startsAt: target.startsAtMs === null ? "" : String(target.startsAtMs),
        madeAt: String(madeAt),
        words: serialiseCountdownUnits(plural),
      };
      children = [figures, instead];
    },
    customElements: { define: (_name: string, Found: new () => Element) => new Found().connectedCallback() },
    document: {
      visibilityState: "visible",
      createElement: () => new Node(),
      addEventListener: (_name: string, heard: () => void) => (wake = heard),
    },
    matchMedia: () => ({ matches: still }),
    setTimeout: (tick: () => void, ms: number) => (timer = { tick, in: ms }),
  });
  const span = (node: unknown) => (node as Node).children;
  const text = () =>
    figures.hidden
      ? null
      : figures.children.map((node) => `${(span(node)[0] as Node).textContent}${span(node)[1]}`).join(" ");
  return {
    text,
    dateInstead: () => !instead.hidden,
    timer: () => timer,
    later: (ms: number) => {
      clock.now += ms;
      timer?.tick();
    },
    wake: (ms: number) => {
      clock.now += ms;
      wake();
    },
  };
}

const written = (target: CountdownTarget, now: number) =>
  countdownParts(target, now)
    ?.map(({ unit, count }) => `${count} ${plural[unit][count === 1 ? 0 : 1]}`)
    .join(" ") ?? null;

const starts = Date.parse("2025-10-31T10:00+09:00");
const apec: CountdownTarget = { firstDay: "2025-10-31", zone: "Asia/Seoul", startsAtMs: starts };
const hour = 3_600_000;

describe("the figures of a countdown", () => {
  test("are those of the page, at any time, to a minute and to a day, in any zone", () => {
    const target = fc.record({
      firstDay: fc
        .integer({ min: 0, max: 730 })
        .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)),
      zone: fc.constantFrom("Asia/Seoul", "America/New_York", "Europe/Paris", "Pacific/Auckland"),
      exact: fc.boolean(),
    });
    const before = fc.integer({ min: -3 * 24 * 60, max: 200 * 24 * 60 });
    fc.assert(
      fc.property(target, before, ({ firstDay, zone, exact }, minutes) => {
        const day = Date.parse(firstDay);
        const subject: CountdownTarget = { firstDay, zone, startsAtMs: exact ? day + 10 * hour : null };
        const now = day - minutes * 60_000;
        expect(run({ target: subject, now }).text()).toBe(written(subject, now));
      }),
    );
  });

  test.each([
    ["above 48 hours, days and hours", starts - 50 * hour, "2 days 2 hours"],
    ["one of each", starts - 49 * hour, "2 days 1 hour"],
    ["below 48 hours, hours and minutes", starts - 26 * hour - 90_000, "26 hours 1 min"],
    ["a second before", starts - 1000, "0 hours 0 min"],
    ["at the start, the date instead", starts, null],
    ["afterwards too, never negative", starts + hour, null],
  ])("%s", (_name, now, expected) => {
    const shown = run({ target: apec, now });
    expect(shown.text()).toBe(expected);
    expect(shown.dateInstead()).toBe(expected === null);
  });

  test("change at each full minute, and when the page is shown again", () => {
    const shown = run({ target: apec, now: starts - 3 * hour + 15_000 });
    expect(shown.text()).toBe("2 hours 59 min");
    expect(shown.timer()?.in).toBe(45_001);
    shown.later(45_001);
    expect(shown.text()).toBe("2 hours 58 min");
    expect(shown.timer()?.in).toBe(60_000);
    shown.later(60_000);
    expect(shown.text()).toBe("2 hours 57 min");
    shown.wake(3 * hour);
    expect(shown.text()).toBeNull();
    expect(shown.dateInstead()).toBe(true);
  });

  test("are replaced by the date if the reader's clock is off by more than five minutes", () => {
    const now = starts - 100 * hour;
    expect(run({ target: apec, now, madeAt: now - 4 * 60_000 }).text()).toBe("4 days 4 hours");
    for (const off of [-6, 6]) {
      const shown = run({ target: apec, now, madeAt: now + off * 60_000 });
      expect([shown.text(), shown.dateInstead(), shown.timer()]).toEqual([null, true, null]);
    }
  });

  test("are updated only once with reduced motion", () => {
    const shown = run({ target: apec, now: starts - 100 * hour, still: true });
    expect(shown.text()).toBe("4 days 4 hours");
    expect(shown.timer()).toBeNull();
  });
});
