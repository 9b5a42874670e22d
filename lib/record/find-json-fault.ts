/** Finds the line and column of a JSON syntax error, which JSON.parse does not always report. */

type JsonFault = { line: number; column: number; message: string };

class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const literal = /(?:true|false|null)(?![A-Za-z0-9_])/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const space = /[ \t\n\r]*/y;

class Scanner {
  private at = 0;
  constructor(private readonly text: string) {}

  scan(): void {
    this.value();
    this.skip();
    if (this.at < this.text.length) throw new Fault(this.at, "expected the end of the file");
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private skip(): void {
    this.take(space);
  }

  private takeSign(sign: string): boolean {
    this.skip();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private value(): void {
    if (this.takeSign("{")) return this.members();
    if (this.takeSign("[")) return this.entries();
    if (this.take(string) ?? this.take(number) ?? this.take(literal)) return;
    throw new Fault(this.at, "expected a value: an object, a list, a text, a number, true, false or null");
  }

  private entries(): void {
    if (this.takeSign("]")) return;
    do this.value();
    while (this.takeSign(","));
    if (!this.takeSign("]")) throw new Fault(this.at, "expected a comma or ]");
  }

  private members(): void {
    if (this.takeSign("}")) return;
    const keys = new Set<string>();
    do {
      this.skip();
      const start = this.at;
      const key = this.take(string);
      if (key === null) throw new Fault(start, "expected a key in quotation marks");
      if (keys.has(key)) throw new Fault(start, `the key ${key} is repeated in one object`);
      keys.add(key);
      if (!this.takeSign(":")) throw new Fault(this.at, "expected a colon");
      this.value();
    } while (this.takeSign(","));
    if (!this.takeSign("}")) throw new Fault(this.at, "expected a comma or }");
  }
}

/**
 * The first syntax error of `text`, or duplicate key, of which JSON.parse silently uses the last. Lines and
 * columns count from 1. Null where there is none.
 */
export function findJsonFault(text: string): JsonFault | null {
  try {
    new Scanner(text).scan();
    return null;
  } catch (error) {
    // Nesting deeper than the stack allows throws a RangeError.
    const at = error instanceof Fault ? error.at : 0;
    const before = text.slice(0, at).split("\n");
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: error instanceof Fault ? error.message : "is nested too deeply",
    };
  }
}
