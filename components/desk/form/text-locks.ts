/** Coordinates windows so that only one of them offers a stored text or has it in its form. */
import { randomId } from "./random-id";

type Message = { kind: "ask"; from: string; keys: string[] } | { kind: "held"; to: string; keys: string[] };

export type TextLocks = {
  /** Claims a text of this window. */
  take: (key: string) => void;
  /** Claims the texts that no other window holds, and returns them. */
  claim: (keys: string[]) => Promise<string[]>;
  close: () => void;
};

/** How long other windows have to claim a text. A later claim still counts. */
const answerMs = 200;

/** `onLost` receives texts that another window holds. The browser's Web Locks need https. */
export function lockTexts(onLost: (keys: string[]) => void): TextLocks {
  const self = randomId();
  const held = new Set<string>();
  const claiming = new Set<string>();
  const channel = new BroadcastChannel("desk:texts");
  const send = (message: Message) => channel.postMessage(message);
  const release = (keys: string[]) => {
    for (const key of keys) held.delete(key);
    if (keys.length > 0) onLost(keys);
  };
  channel.addEventListener("message", ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === "held") {
      if (message.to === self) release(message.keys.filter((key) => held.has(key)));
      return;
    }
    const requested = message.keys.filter((key) => held.has(key));
    // Two windows that claim together, such as after a crash of the browser: the smaller id wins.
    const ceded = requested.filter((key) => claiming.has(key) && message.from < self);
    const retained = requested.filter((key) => !ceded.includes(key));
    if (retained.length > 0) send({ kind: "held", to: message.from, keys: retained });
    release(ceded);
  });
  return {
    take: (key) => {
      held.add(key);
      claiming.delete(key);
    },
    claim: async (keys) => {
      if (keys.length === 0) return [];
      for (const key of keys) {
        held.add(key);
        claiming.add(key);
      }
      send({ kind: "ask", from: self, keys });
      await new Promise((resolve) => setTimeout(resolve, answerMs));
      for (const key of keys) claiming.delete(key);
      return keys.filter((key) => held.has(key));
    },
    close: () => channel.close(),
  };
}
