/** Who sends the request that is being answered, and from where? */
import { cookies, headers } from "next/headers";

import type { Editor } from "@/lib/domain/editing/editor";
import type { Deed } from "@/lib/domain/editing/permissions";
import { clientOf } from "@/lib/http/client";
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

/** From where, as the limits of signing in count it and the log names it: of an IPv6 address its network. */
export async function visitingAddress(): Promise<string | null> {
  return clientOf(await headers());
}
