/** Who sends a form, and may they do what it asks for? */
import { redirect } from "next/navigation";

import type { Editor } from "../domain/editor";
import type { Deed } from "../domain/permissions";
import { requireVisitor } from "./desk-visit";

/**
 * The person who sends a form of the page `here`. Who is not signed in is asked to and comes back there; who may not
 * is led to a page that says so, which can be read without script as well, and the refusal is logged.
 */
export async function actingVisitor(deed: Deed, here: string): Promise<Editor> {
  const asked = await requireVisitor(deed);
  if (asked.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(here)}`);
  if (asked.status === "forbidden") redirect("/admin/refused");
  return asked.editor;
}
