/** Refuses requests for server actions that the current build does not have. */
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal";

/** Tells the Next.js client script that there is no such action. */
const notFound = { "x-nextjs-action-not-found": "1" };
const reason = "This build has no such action; the form may be of an older one.";

/** The page that explains it; null for an address that has no form. */
export function outdatedPageOf(address: string): string | null {
  if (/^\/admin(?!\/api\/)(?:[/?]|$)/.test(address)) return "/admin/outdated";
  const locale = /^\/(en|ko)\/(?:report(?:[/?]|$)|follow(?:\/[^/?]+)?(?:\?|$))/.exec(address)?.[1];
  return locale === undefined ? null : `/${locale}/report/outdated`;
}

/** The action ids in a form sent without script; empty where Next.js would not accept their encoding. */
function actionsIn(form: FormData): string[] {
  const ids: string[] = [];
  const references: string[] = [];
  for (const name of form.keys()) {
    const id = /^\$ACTION_ID_(.*)$/s.exec(name)?.[1];
    if (id !== undefined) ids.push(id);
    const reference = /^\$ACTION_REF_(.*)$/s.exec(name)?.[1];
    if (reference !== undefined) references.push(reference);
  }
  // The form and its submit button may each have one.
  if (references.length > 2) return [];
  for (const reference of references) {
    const [description, ...more] = form.getAll(`$ACTION_${reference}:0`);
    const id =
      typeof description === "string" && more.length === 0
        ? /^\{"id":"([^"]*)"/.exec(description)?.[1]
        : undefined;
    if (id === undefined) return [];
    ids.push(id);
  }
  return ids;
}

async function parseForm(contentType: string, bytes: Buffer): Promise<FormData | null> {
  try {
    return await new Response(Uint8Array.from(bytes), {
      headers: { "Content-Type": contentType },
    }).formData();
  } catch {
    return null;
  }
}

/**
 * Null where the action is known or none is requested. Next.js would refuse the others too, but log a stack
 * for each. A form sent by script shows the refusal in place; one sent without is redirected to a page.
 */
export async function findActionRefusal(
  { method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  bytes: Buffer,
  known: ReadonlySet<string>,
): Promise<Refusal | null> {
  const page = outdatedPageOf(url);
  if (method !== "POST" || page === null) return null;
  const actionId = headers["next-action"];
  if (actionId !== undefined)
    return known.has(String(actionId)) ? null : { status: 409, reason, headers: notFound };
  const type = headers["content-type"] ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const form = await parseForm(type, bytes);
  if (form === null) return { status: 400, reason: "The form is broken off or malformed." };
  const ids = actionsIn(form);
  const isKnown = ids.length > 0 && ids.every((id) => known.has(id));
  return isKnown ? null : { status: 303, reason, headers: { Location: page } };
}
