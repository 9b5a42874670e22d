/** Runs server actions with the sender's permission and returns the form's state where that fails. */
import { requirePermission } from "@/lib/auth/require-permission";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { PermissionProblem } from "@/lib/domain/editing/sign-in-requirement";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { handleSaveFailure } from "./save-failure";

/** Why nothing was done, although the form is valid. `sent`: its values without passwords and codes. */
export type ActionFailure = {
  visitor?: PermissionProblem | undefined;
  notSaved?: SavingProblem | undefined;
  sent?: Readonly<Record<string, string>> | undefined;
};

/** Fields that are never returned: secrets, and fields of the framework and of signing in. */
const omittedFields = /^(?:password|repeated|current|code|intent|sign-in\..*|\$.*)$/;

function sentValues(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data.keys()].filter((name) => !omittedFields.test(name)).map((name) => [name, formLine(data, name)]),
  );
}

/**
 * Runs `work` for the signed-in sender, who may sign in with the form itself; otherwise returns the result of
 * `instead`.
 */
export async function withPermission<State>(
  data: FormData,
  action: DeskAction,
  work: (editor: Editor) => Promise<State>,
  instead: (undone: ActionFailure) => State,
): Promise<State> {
  return handleSaveFailure(
    async () => {
      const visitor = await requirePermission(data, action);
      return visitor.status === "ok" ? work(visitor.editor) : instead({ visitor, sent: sentValues(data) });
    },
    (notSaved) => instead({ notSaved, sent: sentValues(data) }),
  );
}

/** The same for a form with buttons only, which redirects when done. */
export const withButtonPermission = (
  data: FormData,
  action: DeskAction,
  work: (editor: Editor) => Promise<ActionFailure>,
): Promise<ActionFailure> => withPermission(data, action, work, (undone) => undone);
