/** Reads the editor, session and address of the current request. */
import { cookies, headers } from "next/headers";

import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import { clientOf } from "@/lib/http/client";
import { currentEditor, type EditorCheck, requireEditor } from "./current-editor";
import { processAuth } from "./process-auth";

/**
 * The headers of this request with the current cookies: an action may have set another session, which the
 * page rendered after it must use.
 */
export async function requestHeaders(): Promise<Headers> {
  const current = new Headers(await headers());
  current.set("cookie", (await cookies()).toString());
  return current;
}

/** The signed-in editor of this request; null where there is none. */
export async function requestEditor(): Promise<Editor | null> {
  return currentEditor(processAuth(), await requestHeaders());
}

/** The same with a check of a permission. Refusals of signed-in editors are logged. */
export async function checkPermission(action: DeskAction): Promise<EditorCheck> {
  return requireEditor(processAuth(), await requestHeaders(), action);
}

/** The id of the session of this request; null where there is none. */
export async function requestSession(): Promise<string | null> {
  const session = await processAuth().api.getSession({ headers: await requestHeaders() });
  return session?.session.id ?? null;
}

/** The client address for sign-in limits and the log: for IPv6 the network. */
export async function requestAddress(): Promise<string | null> {
  return clientOf(await headers());
}
