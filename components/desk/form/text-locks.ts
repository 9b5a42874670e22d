/** Which window has a kept text in hand? Of each text only one offers it back, or has it in its form. */
import { randomId } from "./random-id";

type Message = { kind: "ask"; from: string; keys: string[] } | { kind: "held"; to: string; keys: string[] };

export type TextLocks = {
  /** Takes a text that is this window's own. */
  take: (key: string) => void;
  /** Takes those of the texts that no other window has in hand, and gives them. */
  claim: (keys: string[]) => Promise<string[]>;
  close: () => void;
};

/** How long other windows have to say that a text is theirs. One that says so later is believed all the same. */
const answerMs = 200;

/** `onLost` is told of texts that turn out to be another window's. Locks of the browser would do, but are there by https alone. */
export function lockTexts(onLost: (keys: string[]) => void): TextLocks {
  const self = randomId();
  const held = new Set<string>();
  const asked = new Set<string>();
  const channel = new BroadcastChannel("desk:texts");
  const say = (message: Message) => channel.postMessage(message);
  const lose = (keys: string[]) => {
    for (const key of keys) held.delete(key);
    if (keys.length > 0) onLost(keys);
  };
  channel.addEventListener("message", ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === "held") {
      if (message.to === self) lose(message.keys.filter((key) => held.has(key)));
      return;
    }
    const wanted = message.keys.filter((key) => held.has(key));
    // Two windows that ask at once, as when a browser opens them again after a crash: the name decides.
    const ceded = wanted.filter((key) => asked.has(key) && message.from < self);
    const kept = wanted.filter((key) => !ceded.includes(key));
    if (kept.length > 0) say({ kind: "held", to: message.from, keys: kept });
    lose(ceded);
  });
  return {
    take: (key) => {
      held.add(key);
      asked.delete(key);
    },
    claim: async (keys) => {
      if (keys.length === 0) return [];
      for (const key of keys) {
        held.add(key);
        asked.add(key);
      }
      say({ kind: "ask", from: self, keys });
      await new Promise((resolve) => setTimeout(resolve, answerMs));
      for (const key of keys) asked.delete(key);
      return keys.filter((key) => held.has(key));
    },
    close: () => channel.close(),
  };
}
