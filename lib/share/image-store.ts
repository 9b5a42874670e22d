/** Which images have been made already, so that each is made once however many ask for it. */

type Choice<Subject> = {
  make: (subject: Subject) => Promise<Buffer>;
  /** Together; the least recently used are dropped first. */
  maxBytes: number;
  /** How many may wait to be made; they are made one after the other. */
  maxWaiting: number;
};

export type ImageStore<Subject> = {
  /** Null while too many others wait. `key` says everything the image depends on. */
  get: (key: string, subject: Subject) => Promise<Buffer> | null;
};

export function imageStore<Subject>({ make, maxBytes, maxWaiting }: Choice<Subject>): ImageStore<Subject> {
  const made = new Map<string, Buffer>();
  const waiting = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  function keep(key: string, image: Buffer) {
    if (image.length > maxBytes) return;
    made.set(key, image);
    bytes += image.length;
    for (const [oldest, { length }] of made) {
      if (bytes <= maxBytes) break;
      made.delete(oldest);
      bytes -= length;
    }
  }

  async function makeNext(key: string, subject: Subject, before: Promise<unknown>): Promise<Buffer> {
    await before.catch(() => undefined);
    try {
      const image = await make(subject);
      keep(key, image);
      return image;
    } finally {
      waiting.delete(key);
    }
  }

  return {
    get(key, subject) {
      const image = made.get(key);
      if (image) {
        // Putting it last makes the first the least recently used.
        made.delete(key);
        made.set(key, image);
        return Promise.resolve(image);
      }
      const under = waiting.get(key);
      if (under) return under;
      if (waiting.size >= maxWaiting) return null;
      const making = makeNext(key, subject, last);
      waiting.set(key, making);
      last = making;
      return making;
    },
  };
}
