/** Escapes texts for XML and HTML. */

/** Not allowed in XML 1.0, not even as a reference; includes lone surrogates. */
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Replaces characters that are not allowed in XML by U+FFFD. */
export function replaceInvalidXml(text: string): string {
  return text.replace(notInXml, "\uFFFD");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For element content and attribute values. */
export function htmlText(text: string): string {
  return replaceInvalidXml(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The same for XML, where the apostrophe has a name; drops characters that are not allowed. */
export function xmlText(text: string): string {
  return htmlText(text.replace(notInXml, "")).replaceAll("&#39;", "&apos;");
}

/** Also converts line breaks to `<br>`. */
export function htmlLines(text: string): string {
  return htmlText(text).replaceAll("\n", "<br>");
}

/** Only http and https addresses become links. */
export function htmlLink(url: string, text: string): string {
  return /^https?:\/\//.test(url) ? `<a href="${htmlText(url)}">${htmlText(text)}</a>` : htmlText(text);
}
