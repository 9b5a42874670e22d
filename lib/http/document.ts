/** What of a page as the framework has made it goes out to readers: the page, without the data and the script to take it over in the browser. */
import { finished } from "node:stream/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";
import { headScriptHash } from "@/lib/head-script";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

type StartTag = { tagName: string; attrs: { name: string; value: string }[] };

/** No script but the file of the elements and the few words that run before the first paint. */
export const documentPolicy = contentSecurityPolicy({ inline: headScriptHash });

/** What the framework's data begins with, so that a page without it is known to be a document already. */
const frameworkData = "self.__next_f";

const valueOf = ({ attrs }: StartTag, name: string) => attrs.find((attribute) => attribute.name === name)?.value;

/** Structured data, the elements' module and what runs before the first paint: the framework names none of its own so. */
const isOwnScript = (tag: StartTag) => ["application/ld+json", "module"].includes(valueOf(tag, "type") ?? "") || valueOf(tag, "id") === "head-script";

const isForScript = (tag: StartTag) =>
  tag.tagName === "link" && (valueOf(tag, "as") === "script" || ["modulepreload", "expect"].includes(valueOf(tag, "rel") ?? ""));

/**
 * The page without the framework's scripts and their data, without the preloads of scripts and without comments, which
 * only tell the framework where its parts begin. What is left is sent as it was written.
 */
export async function documentOf(html: string): Promise<string> {
  if (!html.includes(frameworkData)) return html;
  const rewriting = new RewritingStream();
  let document = "";
  rewriting.on("data", (part: string) => (document += part));
  let isLeavingOut = false;
  rewriting.on("startTag", (tag, raw) => {
    isLeavingOut = tag.tagName === "script" && !isOwnScript(tag);
    if (!isLeavingOut && !isForScript(tag)) rewriting.emitRaw(raw);
  });
  rewriting.on("text", (_, raw) => {
    if (!isLeavingOut) rewriting.emitRaw(raw);
  });
  rewriting.on("endTag", (_, raw) => {
    if (!isLeavingOut) rewriting.emitRaw(raw);
    isLeavingOut = false;
  });
  rewriting.on("comment", () => undefined);
  rewriting.end(html);
  await finished(rewriting);
  return document;
}
