/** Hands of an editor that count every click and every key, and what the browser has seen of them. */
import type { Locator, Page } from "@playwright/test";

/** Jamo that the two-set keyboard writes with two keys. */
const doubled = /[\u116a-\u116c\u116f-\u1171\u1174\u11aa\u11ac\u11ad\u11b0-\u11b6\u11b9]/gu;

/** Keys for a text: one for a character, and for a Korean syllable one for each of its letters. */
function keysFor(text: string): number {
  const letters = text.normalize("NFD");
  return [...letters].length + (letters.match(doubled)?.length ?? 0);
}

/**
 * Seconds of the keystroke-level model: a key of an average typist, pointing, a click, and a decision. From Card,
 * Moran and Newell, "The keystroke-level model for user performance time with interactive systems" (1980), with the
 * click of two tenths from Kieras, "Using the keystroke-level model to estimate execution times" (2001). Reading the
 * article is not in it.
 */
const seconds = { key: 0.28, point: 1.1, click: 0.2, decision: 1.35 };

type Seen = { clicks: number; keys: number };

export class CountedHands {
  clicks = 0;
  keys = 0;
  /** Proposals that were accepted, changed or dropped. */
  decisions = 0;

  private constructor(
    private readonly page: Page,
    /** What pages have noticed: never more than was counted. */
    readonly seen: Seen,
  ) {}

  /** Counts from now on. The clipboard can be read by the page's origin. */
  static async at(page: Page): Promise<CountedHands> {
    const seen = { clicks: 0, keys: 0 };
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.exposeFunction("noteInput", (what: keyof Seen) => {
      seen[what] += 1;
    });
    await page.addInitScript(() => {
      const note = (what: string) => Reflect.get(window, "noteInput")?.(what);
      addEventListener("pointerdown", ({ isTrusted }) => isTrusted && note("clicks"), true);
      addEventListener("keydown", ({ isTrusted }) => isTrusted && note("keys"), true);
    });
    return new CountedHands(page, seen);
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** One click opens a list of the browser's, another chooses. */
  async choose(what: Locator, value: string): Promise<void> {
    this.clicks += 2;
    await what.selectOption(value);
  }

  /** @param key as "Control+Enter", which is two. */
  async press(key: string): Promise<void> {
    this.keys += key.split("+").length;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += keysFor(text);
    await this.page.keyboard.type(text);
  }

  /** Into the control that has the focus. Copying it from where it was read is not counted. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press("Control+v");
  }

  async decide(key: string): Promise<void> {
    this.decisions += 1;
    await this.press(key);
  }

  get seconds(): number {
    const { clicks, keys, decisions } = this;
    return clicks * (seconds.point + seconds.click) + keys * seconds.key + decisions * seconds.decision;
  }
}
