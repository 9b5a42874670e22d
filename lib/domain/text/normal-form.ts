/** In which one form are texts of Unicode compared and kept, however they were typed? The only place that normalises. */

/** No writing has so many marks on one letter; the number is that of the Stream-Safe Text Format (UAX #15, 13). */
const mostMarks = 30;
/** U+034F, which joins nothing and shows nothing, ends a run; the voiced marks of half width are marks once they are normalised. */
const mark = "(?:(?!\\u034F)[\\p{M}\\uFF9E\\uFF9F])";
const longRun = new RegExp(`${mark}{${mostMarks}}(?=${mark})`, "gu");

/**
 * The text with a combining grapheme joiner after every 30 marks in a run, by which normalising it takes time in
 * proportion to its length: the marks of a run are sorted, which takes the square of their number.
 */
function streamSafe(text: string): string {
  return text.replace(longRun, "$&\u034F");
}

/** Composed (NFC), as the record is kept: Korean typed on some systems arrives as separate letters and would match nothing. */
export function composed(text: string): string {
  return streamSafe(text).normalize("NFC");
}

/** With compatibility forms made one (NFKC), to compare what is spelt in different forms. */
export function compatible(text: string): string {
  return streamSafe(text).normalize("NFKC");
}

/** Without accents and other marks, composed again: Korean letters are not taken for marks. */
export function withoutMarks(text: string): string {
  return streamSafe(text).normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** The same with compatibility forms made one, and Korean as separate letters (NFKD). */
export function plainLetters(text: string): string {
  return streamSafe(text).normalize("NFKD").replace(/\p{M}/gu, "");
}
