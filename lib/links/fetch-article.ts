/** Fetches a page of the web and finds the article in it. */
import type { IncomingMessage } from "node:http";

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import { NoAnswer, NotPublic, type RequestOptions, requestPublic } from "./public-request";

/** Of a page; an article with its markup has far less. */
export const maxPageBytes = 4 * 1024 * 1024;
const maxElements = 10_000;
/** The time that parsing takes grows with the square of the depth. */
const maxDepth = 200;

type FetchedArticle =
  /** `text`: headline, publisher and day where the page names them, then the paragraphs. */
  | { status: "fetched"; text: string; address: string }
  | { status: "refused"; answer: number }
  | { status: "bad_address" | "not_public" | "no_answer" | "large_page" | "no_article" };

/** Null for a body above the limit. */
async function readBytes(response: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxPageBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** By the header, else by the page's own declaration, else UTF-8; an unknown name counts as none. */
function decode(bytes: Buffer, contentType: string): string {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i;
  const label =
    /charset\s*=\s*"?([\w-]{1,40})/i.exec(contentType)?.[1] ??
    declared.exec(bytes.toString("latin1", 0, 4096))?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);

type MarkupNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<MarkupNode>;
};

/** The text with a blank line between blocks, as a person copies it. */
function toText(root: MarkupNode): string {
  const parts: string[] = [];
  const add = (node: MarkupNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    else if (node.nodeName === "BR") parts.push("\n");
    else {
      const isBlock = blocks.has(node.nodeName);
      if (isBlock) parts.push("\n\n");
      for (const child of node.childNodes) add(child);
      if (isBlock) parts.push("\n\n");
    }
  };
  add(root);
  return parts
    .join("")
    .split(/\n{2,}/)
    .map((block) => block.replace(/ *\n */g, "\n").trim())
    .filter((block) => block !== "")
    .join("\n\n");
}

/** The article of a page as text; null where none is found. Scripts of the page do not run. */
export function articleOf(html: string): string | null {
  try {
    return findArticle(html);
  } catch {
    // A page may be larger, or nested deeper, than the parser takes.
    return null;
  }
}

/** Elements that end without an end tag. */
const endsByItself =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/** Whether elements are nested deeper than articles are; counts tags only. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (endsByItself.test(name)) continue;
    depth = Math.max(0, depth + (slash === "" ? 1 : -1));
    if (depth > maxDepth) return true;
  }
  return false;
}

function findArticle(html: string): string | null {
  if (isTooDeep(html)) return null;
  const { document } = parseHTML(html);
  const found = new Readability(document, { maxElemsToParse: maxElements }).parse();
  if (!found?.content) return null;
  const body = toText(parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document.body);
  if (body === "") return null;
  const head = [found.title, found.siteName, found.publishedTime]
    .map((line) => line?.replace(/\s+/g, " ").trim() ?? "")
    .filter((line) => line !== "" && !body.startsWith(`${line}\n`));
  return [...head, body].join("\n\n");
}

/**
 * Fetches within 15 seconds and four megabytes, from public addresses only, through up to five redirects that
 * are checked as well.
 */
export async function fetchArticle(address: string, options: RequestOptions = {}): Promise<FetchedArticle> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { status: "bad_address" };
  let page: { answer: number; type: string; bytes: Buffer | null; address: string };
  try {
    page = await requestPublic(
      new URL(address),
      "GET",
      async (response, url) => {
        const answer = response.statusCode ?? 0;
        const isRead = answer >= 200 && answer <= 299;
        return {
          answer,
          type: response.headers["content-type"] ?? "text/html",
          bytes: isRead ? await readBytes(response) : Buffer.of(),
          address: url.href,
        };
      },
      options,
    );
  } catch (error) {
    if (error instanceof NotPublic) return { status: "not_public" };
    if (error instanceof NoAnswer) return { status: "no_answer" };
    throw error;
  }
  const { answer, type, bytes } = page;
  if (answer < 200 || answer > 299) return { status: "refused", answer };
  if (bytes === null) return { status: "large_page" };
  if (!/^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i.test(type)) return { status: "no_article" };
  const written = decode(bytes, type);
  const text = /^text\/plain\b/i.test(type) ? written : articleOf(written);
  return text === null ? { status: "no_article" } : { status: "fetched", text, address: page.address };
}
