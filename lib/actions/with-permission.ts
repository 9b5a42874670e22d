/** Who sends a small form of the desk, and what is it answered with where nothing can be done for them? */
import { requirePermission } from "@/lib/auth/require-permission";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import type { SavingProblem } from "@/lib/domain/editing/saving";
import type { PermissionProblem } from "@/lib/domain/editing/sign-in-need";
import { formText } from "@/lib/schemas/forms/form-text";
import { withSaveFailure } from "./save-failure";

/** Why nothing was done, though nothing is wrong with the form. `sent`: what stood in it, but for passwords and codes. */
export type ActionFailure = { visitor?: PermissionProblem | undefined; notSaved?: SavingProblem | undefined; sent?: Readonly<Record<string, string>> | undefined };

/** What is never given back, and what belongs to the framework or to signing in. */
const left = /^(?:password|repeated|current|code|intent|sign-in\..*|\$.*)$/;

function sentIn(data: FormData): Record<string, string> {
  return Object.fromEntries([...data.keys()].filter((name) => !left.test(name)).map((name) => [name, formText(data, name)]));
}

/** Runs `work` for the sender, if need be by signing in with the form; otherwise the form stays, and `instead` says why. */
export async function withPermission<Answer>(data: FormData, action: DeskAction, work: (editor: Editor) => Promise<Answer>, instead: (undone: ActionFailure) => Answer): Promise<Answer> {
  return withSaveFailure(async () => {
    const visitor = await requirePermission(data, action);
    return visitor.status === "ok" ? work(visitor.editor) : instead({ visitor, sent: sentIn(data) });
  }, (notSaved) => instead({ notSaved, sent: sentIn(data) }));
}

/** The same for a form of buttons alone, which leads to another page once it is done. */
export const byButton = (data: FormData, action: DeskAction, work: (editor: Editor) => Promise<ActionFailure>): Promise<ActionFailure> => withPermission(data, action, work, (undone) => undone);
