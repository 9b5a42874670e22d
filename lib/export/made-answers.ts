/** Which answers have been made already, so that each is made once for each version of what it says? */
import { createHash } from "node:crypto";

export type MadeFile = {
  text: string;
  mediaType: string;
  lastModified: Date | null;
  /** What the tag is made from, where the text also says what does not matter, such as when it was made. */
  tagOf?: string;
  headers?: Record<string, string>;
};
export type KeptFile = Omit<MadeFile, "text" | "tagOf"> & { body: Uint8Array<ArrayBuffer>; etag: string };

type Entry<Refusal> = { making: Promise<KeptFile | Refusal>; untilMs: number; bytes: number };
export type Asked = {
  version: number | string;
  /** Says everything the answer depends on but the version. */
  key: string;
  /** Where it depends on the present: what the present is, and until when an answer made now is true. */
  fresh?: { now: Date; until: Date } | undefined;
};

/** What an entry costs beside its bytes. */
const ownBytes = 512;

export function tagOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64url");
}

export function toKept({ text, tagOf: tagged, ...rest }: MadeFile): KeptFile {
  const body = new TextEncoder().encode(text);
  // Weak where the bytes may differ though the answer is the same.
  return { ...rest, body, etag: tagged === undefined ? `"${tagOf(body)}"` : `W/"${tagOf(tagged)}"` };
}

/**
 * A store that holds at most `maxBytes` of one version; what is not kept is made again. Many who ask at once share one
 * making. A refusal is handed on and not kept.
 */
export class MadeAnswers<Refusal> {
  readonly #maxBytes: number;
  readonly #isRefusal: (made: KeptFile | Refusal) => made is Refusal;
  #version: number | string = -1;
  #bytes = 0;
  #entries = new Map<string, Entry<Refusal>>();

  constructor(maxBytes: number, isRefusal: (made: KeptFile | Refusal) => made is Refusal) {
    this.#maxBytes = maxBytes;
    this.#isRefusal = isRefusal;
  }

  get({ version, key, fresh }: Asked, make: () => Promise<MadeFile | Refusal>, toFile: (made: MadeFile | Refusal) => KeptFile | Refusal): Promise<KeptFile | Refusal> {
    if (this.#version !== version || this.#bytes > this.#maxBytes) {
      this.#version = version;
      this.#bytes = 0;
      this.#entries = new Map();
    }
    const entries = this.#entries;
    const known = entries.get(key);
    if (known && (!fresh || fresh.now.getTime() < known.untilMs)) return known.making;
    if (known) this.#bytes -= known.bytes;
    const entry: Entry<Refusal> = { making: make().then(toFile), untilMs: fresh?.until.getTime() ?? Infinity, bytes: 0 };
    entries.set(key, entry);
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    entry.making.then((made) => {
      if (this.#isRefusal(made)) return forget();
      if (entries !== this.#entries || entries.get(key) !== entry) return;
      entry.bytes = made.body.byteLength + 2 * key.length + ownBytes;
      this.#bytes += entry.bytes;
    }, forget);
    return entry.making;
  }
}
