/** Removes the Next.js scripts and hydration data from a rendered page. */
import { finished } from "node:stream/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";
import { headScriptHash } from "@/lib/head-script";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

type StartTag = { tagName: string; attrs: { name: string; value: string }[] };

/** Allows no script but the custom elements' file and the inline head script. */
export const documentPolicy = contentSecurityPolicy({ inline: headScriptHash });

/** Marks hydration data; a page without it needs no rewriting. */
const frameworkData = "self.__next_f";

const valueOf = ({ attrs }: StartTag, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

/**
 * Structured data, the custom elements' module and the head script; Next.js uses none of these types and ids.
 */
const isSiteScript = (tag: StartTag) =>
  ["application/ld+json", "module"].includes(valueOf(tag, "type") ?? "") ||
  valueOf(tag, "id") === "head-script";

const isScriptPreload = (tag: StartTag) =>
  tag.tagName === "link" &&
  (valueOf(tag, "as") === "script" || ["modulepreload", "expect"].includes(valueOf(tag, "rel") ?? ""));

/**
 * Also removes script preloads and comments, which only mark component boundaries. The rest keeps its
 * original markup.
 */
export async function withoutFrameworkScript(html: string): Promise<string> {
  if (!html.includes(frameworkData)) return html;
  const rewriting = new RewritingStream();
  let document = "";
  rewriting.on("data", (part: string) => (document += part));
  let isSkipping = false;
  rewriting.on("startTag", (tag, raw) => {
    isSkipping = tag.tagName === "script" && !isSiteScript(tag);
    if (!isSkipping && !isScriptPreload(tag)) rewriting.emitRaw(raw);
  });
  rewriting.on("text", (_, raw) => {
    if (!isSkipping) rewriting.emitRaw(raw);
  });
  rewriting.on("endTag", (_, raw) => {
    if (!isSkipping) rewriting.emitRaw(raw);
    isSkipping = false;
  });
  rewriting.on("comment", () => undefined);
  rewriting.end(html);
  await finished(rewriting);
  return document;
}
