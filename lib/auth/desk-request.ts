/** Who sends the request that is being answered, and from where? */
import { cookies, headers } from "next/headers";

import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import { clientOf } from "@/lib/http/client";
import { currentEditor, type Required, requireEditor } from "./current-editor";
import { processAuth } from "./process-auth";

/**
 * The headers of this request with the cookies as they stand now: an action may have set another session, and the
 * page that is made after it must not take the old one for the visitor's.
 */
export async function requestHeaders(): Promise<Headers> {
  const standing = new Headers(await headers());
  standing.set("cookie", (await cookies()).toString());
  return standing;
}

/** The signed-in person of this request; null where nobody is. */
export async function requestEditor(): Promise<Editor | null> {
  return currentEditor(processAuth(), await requestHeaders());
}

/** The same, where a action is asked for. What is refused to somebody who is signed in is logged. */
export async function checkPermission(action: DeskAction): Promise<Required> {
  return requireEditor(processAuth(), await requestHeaders(), action);
}

/** The id of the session of this request; null where there is none. */
export async function requestSession(): Promise<string | null> {
  const session = await processAuth().api.getSession({ headers: await requestHeaders() });
  return session?.session.id ?? null;
}

/** From where, as the limits of signing in count it and the log names it: of an IPv6 address its network. */
export async function requestAddress(): Promise<string | null> {
  return clientOf(await headers());
}
