/** Parses links in `Link` headers (RFC 8288) and `application/link-format` documents (RFC 6690, RFC 7089). */

export type Link = { target: string; rel: string[]; datetime: string | null };

const link = /\s*<([^<>]*)>((?:\s*;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)\s*(?:,|$)/y;
const parameter = /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s",;]+))/g;

/** @throws if the text is no list of links. */
export function parseLinks(text: string): Link[] {
  const links: Link[] = [];
  link.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ""; at = link.lastIndex) {
    const found = link.exec(text);
    if (!found) throw new Error(`This is no list of links: ${text.slice(at, at + 120)}`);
    const parameters = new Map(
      [...(found[2] ?? "").matchAll(parameter)].map(([, name, quoted, plain]) => [
        name?.toLowerCase(),
        quoted ?? plain ?? "",
      ]),
    );
    links.push({
      target: found[1] ?? "",
      rel: (parameters.get("rel") ?? "").split(/\s+/).filter(Boolean),
      datetime: parameters.get("datetime") ?? null,
    });
  }
  return links;
}

export function linksOf(links: readonly Link[], rel: string): Link[] {
  return links.filter((one) => one.rel.includes(rel));
}
