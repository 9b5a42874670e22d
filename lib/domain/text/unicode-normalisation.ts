/** Unicode normalisation of all texts, to store and to compare them; the only module that normalises. */

/** The limit of the Stream-Safe Text Format (UAX #15, 13), above any real number of marks on one letter. */
const maxMarks = 30;
/** U+034F (combining grapheme joiner) ends a run; half-width voiced marks become marks when normalised. */
const mark = "(?:(?!\\u034F)[\\p{M}\\uFF9E\\uFF9F])";
const longRun = new RegExp(`${mark}{${maxMarks}}(?=${mark})`, "gu");

/**
 * Inserts a combining grapheme joiner after every 30 marks in a run, so that normalising takes linear time:
 * the marks of a run are sorted in quadratic time.
 */
function streamSafe(text: string): string {
  return text.replace(longRun, "$&\u034F");
}

/**
 * Composed (NFC), the stored form: Korean typed on some systems arrives as separate letters and would match
 * nothing.
 */
export function toNfc(text: string): string {
  return streamSafe(text).normalize("NFC");
}

/** With compatibility forms unified (NFKC), to compare different spellings. */
export function toNfkc(text: string): string {
  return streamSafe(text).normalize("NFKC");
}

/** Without accents and other marks, in NFC; Korean letters are preserved. */
export function withoutMarks(text: string): string {
  return streamSafe(text).normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** Without marks and with compatibility forms unified; Korean as separate letters (NFKD). */
export function plainLetters(text: string): string {
  return streamSafe(text).normalize("NFKD").replace(/\p{M}/gu, "");
}
