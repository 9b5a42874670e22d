/** Who sends the request that is being answered, and from where? */
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";

import type { Editor } from "../domain/editor";
import type { Deed } from "../domain/permissions";
import { currentEditor, type Required, requireEditor } from "./current-editor";
import { processAuth } from "./process-auth";

/** The signed-in person of this request; null where nobody is. */
export async function visitingEditor(): Promise<Editor | null> {
  return currentEditor(processAuth(), await headers());
}

/** The same, where a deed is asked for. What is refused to somebody who is signed in is logged. */
export async function requireVisitor(deed: Deed): Promise<Required> {
  return requireEditor(processAuth(), await headers(), deed);
}

/** The id of the session of this request; null where there is none. */
export async function visitingSession(): Promise<string | null> {
  const session = await processAuth().api.getSession({ headers: await headers() });
  return session?.session.id ?? null;
}

/** The client's address as client-address.ts has settled it. */
export async function visitingAddress(): Promise<string | null> {
  return (await headers()).get("x-forwarded-for");
}

/** The person who asks for a deed in a form of the page `here`; who is not signed in is asked to, who may not is refused with 403. */
export async function visitorFor(deed: Deed, here: string): Promise<Editor> {
  const asked = await requireVisitor(deed);
  if (asked.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(here)}`);
  if (asked.status === "forbidden") forbidden();
  return asked.editor;
}
