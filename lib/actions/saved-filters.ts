/** Server actions of the forms that save and delete a filter of a list of records. */
"use server";
import { redirect } from "next/navigation";
import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { deleteFilter, saveFilter } from "@/lib/db/desk/saved-filters";
import { chooseFromList, listOptions, listRecords } from "@/lib/desk/record-list";
import { isFiltered } from "@/lib/domain/editing/record-list";
import type { SavedFilterNotice } from "@/lib/domain/editing/saved-filter";
import type { RecordType } from "@/lib/domain/record/record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import {
  type ListProblem,
  listParameterNames,
  listQuery,
  savedListQuery,
} from "@/lib/schemas/addresses/record-list-address";
import { formLine, formRecord } from "@/lib/schemas/forms/form-fields";
import { savedFilterId, savedFilterName } from "@/lib/schemas/forms/saved-filter-form";
import { type ActionFailure, withButtonPermission, withPermission } from "./with-permission";

/** `name`: as typed; null where nothing was sent. `filters`: those that the list cannot apply. */
export type SaveFilterState = ActionFailure & {
  name: string | null;
  problem: "name" | "full" | "nothing" | null;
  filters: ListProblem[];
};

function noticeAddress(type: RecordType, query: string, notice: SavedFilterNotice): string {
  return `${deskListAddress(type)}${query === "" ? "?" : `${query}&`}saved=${notice}`;
}

export async function saveFilterAction(_: SaveFilterState, data: FormData): Promise<SaveFilterState> {
  const name = formLine(data, "name");
  const given = Object.fromEntries(
    listParameterNames.map((each) => [each, formLine(data, `filter.${each}`)]),
  );
  const refused = (problem: SaveFilterState["problem"], filters: ListProblem[] = []) => ({
    name,
    problem,
    filters,
  });
  return withPermission<SaveFilterState>(
    data,
    "read_desk",
    async (editor) => {
      const type = formRecord(data)?.type;
      if (type === undefined) redirect("/admin");
      const locale = await requestLanguage();
      const { rows } = await listRecords(type, locale);
      const { choice, problems } = chooseFromList(given, type, listOptions(rows, locale));
      const parsed = savedFilterName.safeParse(name);
      if (problems.length > 0 || !parsed.success) return refused(parsed.success ? null : "name", problems);
      if (!isFiltered(choice) && choice.sort === null) return refused("nothing");
      const from = { address: await requestAddress() };
      const { status } = await saveFilter(editor, { type, name: parsed.data, choice, from });
      if (status === "full") return refused(status);
      if (status === "forbidden") redirect(deskListAddress(type));
      redirect(noticeAddress(type, listQuery(choice), status));
    },
    (undone) => ({ name, problem: null, filters: [], ...undone }),
  );
}

export async function deleteFilterAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "read_desk", async (editor) => {
    const id = savedFilterId.safeParse(formLine(data, "filter"));
    const type = formRecord(data)?.type;
    if (type === undefined) redirect("/admin");
    const from = { address: await requestAddress() };
    const filter = id.success ? await deleteFilter(editor, id.data, from) : null;
    if (!filter) redirect(noticeAddress(type, "", "gone"));
    redirect(noticeAddress(filter.type, savedListQuery(filter).query, "deleted"));
  });
}
