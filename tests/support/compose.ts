/**
 * Types Korean like an input method: each syllable is composed letter by letter, and the next begins when it
 * is committed.
 */
import type { CDPSession, Page } from "@playwright/test";

const initials = [
  "ㄱ",
  "ㄲ",
  "ㄴ",
  "ㄷ",
  "ㄸ",
  "ㄹ",
  "ㅁ",
  "ㅂ",
  "ㅃ",
  "ㅅ",
  "ㅆ",
  "ㅇ",
  "ㅈ",
  "ㅉ",
  "ㅊ",
  "ㅋ",
  "ㅌ",
  "ㅍ",
  "ㅎ",
];
const finals = 28;

/** The composition after each key of a syllable. @example stepsOf("관") // ["ㄱ", "과", "관"] */
function stepsOf(syllable: string): string[] {
  const index = syllable.charCodeAt(0) - 0xac00;
  const initial = initials[Math.floor(index / (21 * finals))];
  if (index < 0 || initial === undefined) throw new Error(`No Hangul syllable: ${syllable}`);
  const open = String.fromCharCode(syllable.charCodeAt(0) - (index % finals));
  return [...new Set([initial, open, syllable])];
}

export class Keyboard {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(await page.context().newCDPSession(page));
  }

  async slowDown(rate: number): Promise<void> {
    await this.session.send("Emulation.setCPUThrottlingRate", { rate });
  }

  /** Leaves the text in composition. */
  async begin(text: string): Promise<void> {
    await this.session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Ends the composition with the text. */
  async commit(text: string): Promise<void> {
    await this.session.send("Input.insertText", { text });
  }

  async compose(text: string): Promise<void> {
    for (const syllable of text) {
      for (const step of stepsOf(syllable)) await this.begin(step);
      await this.commit(syllable);
    }
  }
}
