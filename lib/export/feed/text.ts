/** How is a text written so that no feed reader is broken by it? */

/** Nothing of these may stand in XML 1.0, written out or as a reference; half a character is none either. */
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A character that XML cannot hold as the mark for one that could not be read. */
export function readableText(text: string): string {
  return text.replace(notInXml, "\uFFFD");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML, in an element or an attribute. */
export function htmlText(text: string): string {
  return readableText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The same with its line breaks. */
export function htmlLines(text: string): string {
  return htmlText(text).replaceAll("\n", "<br>");
}

/** Only addresses of the web are made links of. */
export function htmlLink(url: string, text: string): string {
  return /^https?:\/\//.test(url) ? `<a href="${htmlText(url)}">${htmlText(text)}</a>` : htmlText(text);
}
