/** Runs the actions of the form that changes the name of an account. */
import { redirect } from "next/navigation";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import { accountName, type AccountProblem, problemsOf } from "@/lib/schemas/forms/account-form";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { type ActionFailure, withPermission } from "./with-permission";

/** `name` is the typed one. */
export type NameState = ActionFailure & {
  status: "idle" | "invalid" | "not_done";
  name: string | null;
  problems: Record<string, AccountProblem>;
};

/** `change` gives the address of the account's page; null where the name was not changed. */
export async function changeNameBy(
  data: FormData,
  permission: DeskAction,
  change: (editor: Editor, name: string) => Promise<string | null>,
): Promise<NameState> {
  const name = formLine(data, "name");
  return withPermission<NameState>(
    data,
    permission,
    async (editor) => {
      const parsed = accountName.safeParse({ name });
      if (!parsed.success) return { status: "invalid", name, problems: problemsOf(parsed.error) };
      const page = await change(editor, parsed.data.name);
      if (page === null) return { status: "not_done", name, problems: {} };
      redirect(`${page}?done=name`);
    },
    (undone) => ({ status: "idle", name, problems: {}, ...undone }),
  );
}
