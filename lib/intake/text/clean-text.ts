/** The pasted text as the intake reads it: one kind of line end, plain spaces, no invisible characters. */
import { toNfc } from "@/lib/domain/text/unicode-normalisation";

/** Longest text that is read, in UTF-16 units: far above any article, and what a form may send. */
export const longestText = 1_000_000;

/** Says to the editor why a text cannot be read. */
export class UnreadableText extends Error {}

const entities: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lt: "<",
  gt: ">",
  "#39": "'",
  "#34": '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  middot: "·",
};

// Zero-width characters, marks of direction, the soft hyphen and byte-order marks.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * Offsets of all proposals point into the result.
 * @throws UnreadableText where the text is too long or was no text.
 */
export function cleanText(pasted: string): string {
  if (pasted.length > longestText) {
    throw new UnreadableText(
      `The text has ${pasted.length} characters; at most ${longestText} are read. Paste the article alone.`,
    );
  }
  const nulls = pasted.split("\u0000").length - 1;
  const unreadable = pasted.split("\uFFFD").length - 1;
  if (nulls > 0 || unreadable * 10 > pasted.length) {
    throw new UnreadableText("This is no plain text: it holds bytes of another format.");
  }
  return toNfc(
    pasted
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      .replace(/&(#?[a-z0-9]{2,6});/g, (whole, name: string) => entities[name] ?? whole)
      .replace(invisible, "")
      .replace(control, "")
      .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      // Full-width figures and signs stand for the plain ones.
      .replace(/[\uFF05\uFF0C\uFF0E\uFF10-\uFF1A\uFF5E]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      ),
  );
}

const byteOrders: { label: string; bytes: number[] }[] = [
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
];

/**
 * The text of a file: UTF-8, UTF-16 with its mark, else EUC-KR (with its Microsoft extension), in which
 * older Korean pages are saved.
 * @throws UnreadableText where it is none of them.
 */
export function decodeArticle(bytes: Uint8Array): string {
  const order = byteOrders.find(({ bytes: mark }) => mark.every((byte, place) => bytes[place] === byte));
  for (const label of order ? [order.label] : ["utf-8", "euc-kr"]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UnreadableText("This is no text file, or its encoding is not UTF-8, UTF-16 or EUC-KR.");
}
