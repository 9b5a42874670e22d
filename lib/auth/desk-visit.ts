/** Who sends the request that is being answered, and from where? */
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";

import type { Editor } from "../domain/editor";
import type { Deed } from "../domain/permissions";
import { currentEditor, type Required, requireEditor } from "./current-editor";
import { processAuth } from "./process-auth";

/**
 * The headers of this request with the cookies as they stand now: an action may have set another session, and the
 * page that is made after it must not take the old one for the visitor's.
 */
export async function visitingHeaders(): Promise<Headers> {
  const standing = new Headers(await headers());
  standing.set("cookie", (await cookies()).toString());
  return standing;
}

/** The signed-in person of this request; null where nobody is. */
export async function visitingEditor(): Promise<Editor | null> {
  return currentEditor(processAuth(), await visitingHeaders());
}

/** The same, where a deed is asked for. What is refused to somebody who is signed in is logged. */
export async function requireVisitor(deed: Deed): Promise<Required> {
  return requireEditor(processAuth(), await visitingHeaders(), deed);
}

/** The id of the session of this request; null where there is none. */
export async function visitingSession(): Promise<string | null> {
  const session = await processAuth().api.getSession({ headers: await visitingHeaders() });
  return session?.session.id ?? null;
}

/** The client's address as client-address.ts has settled it. */
export async function visitingAddress(): Promise<string | null> {
  return (await headers()).get("x-forwarded-for");
}

/**
 * The person who asks for a deed in a form of the page `here`. Who is not signed in is asked to; who may not is led
 * to the page, which refuses them with 403 (an action that refuses by itself answers forms sent without script with 404).
 */
export async function visitorFor(deed: Deed, here: string): Promise<Editor> {
  const asked = await requireVisitor(deed);
  if (asked.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(here)}`);
  if (asked.status === "forbidden") redirect(here);
  return asked.editor;
}
