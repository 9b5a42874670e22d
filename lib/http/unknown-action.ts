/** Does a request ask for an action that this build does not have, and what is it answered? */
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal";

/** By this header the framework's script learns that there is no such action. */
const notFound = { "x-nextjs-action-not-found": "1" };
const reason = "This build has no such action; the form may be of an older one.";

/** The page that says so in words; null for an address that has no form. */
export function outdatedPageFor(address: string): string | null {
  if (/^\/admin(?!\/api\/)(?:[/?]|$)/.test(address)) return "/admin/outdated";
  const locale = /^\/(en|ko)\/report(?:[/?]|$)/.exec(address)?.[1];
  return locale === undefined ? null : `/${locale}/report/outdated`;
}

/** The ids of actions in a form that is sent without script; empty where it names them in no way that the framework takes. */
function actionsIn(form: FormData): string[] {
  const ids: string[] = [];
  const references: string[] = [];
  for (const name of form.keys()) {
    const id = /^\$ACTION_ID_(.*)$/s.exec(name)?.[1];
    if (id !== undefined) ids.push(id);
    const reference = /^\$ACTION_REF_(.*)$/s.exec(name)?.[1];
    if (reference !== undefined) references.push(reference);
  }
  // A form has one, and the button by which it is sent may have another.
  if (references.length > 2) return [];
  for (const reference of references) {
    const [described, ...more] = form.getAll(`$ACTION_${reference}:0`);
    const id = typeof described === "string" && more.length === 0 ? /^\{"id":"([^"]*)"/.exec(described)?.[1] : undefined;
    if (id === undefined) return [];
    ids.push(id);
  }
  return ids;
}

async function formOf(contentType: string, bytes: Buffer): Promise<FormData | null> {
  try {
    return await new Response(Uint8Array.from(bytes), { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return null;
  }
}

/**
 * Null where the framework knows the action, or is not asked for one. It would answer the others the same, and write a
 * stack for each. A form sent by script says in its own place that it is outdated, one without is led to a page.
 */
export async function refusalOfAction({ method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">, bytes: Buffer, known: ReadonlySet<string>): Promise<Refusal | null> {
  const page = outdatedPageFor(url);
  if (method !== "POST" || page === null) return null;
  const asked = headers["next-action"];
  if (asked !== undefined) return known.has(String(asked)) ? null : { status: 409, reason, headers: notFound };
  const type = headers["content-type"] ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const form = await formOf(type, bytes);
  if (form === null) return { status: 400, reason: "The form is broken off or malformed." };
  const ids = actionsIn(form);
  const isKnown = ids.length > 0 && ids.every((id) => known.has(id));
  return isKnown ? null : { status: 303, reason, headers: { Location: page } };
}
