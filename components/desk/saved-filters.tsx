import { useTranslations } from "next-intl";
import { deleteFilterAction } from "@/lib/actions/saved-filters";
import { isFiltered, type ListChoice } from "@/lib/domain/editing/record-list";
import type { SavedFilter, SavedFilterNotice } from "@/lib/domain/editing/saved-filter";
import type { RecordType } from "@/lib/domain/record/record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { listParameters, listQuery, savedListQuery } from "@/lib/schemas/addresses/record-list-address";
import { ButtonForm, ResubmitButton } from "./form/button-form";
import { SaveFilterForm } from "./save-filter-form";
import { SavedFilterLinks } from "./saved-filter-links";
import form from "./form.module.css";

type Props = {
  type: RecordType;
  /** The editor's own, of this list. */
  filters: readonly SavedFilter[];
  /** Of the page's address, with values that the list may not be able to apply. */
  query: string;
  choice: ListChoice;
  notice: SavedFilterNotice | null;
};

/** The saved filters of a list: links, and the forms that save the shown one or delete it. */
export function SavedFilters({ type, filters, query, choice, notice }: Props) {
  const shown = filters.filter((filter) => savedListQuery(filter).query === query);
  const place = `${deskListAddress(type)}${listQuery(choice)}`;
  const name = shown[0]?.name ?? null;
  const isSavable = isFiltered(choice) || choice.sort !== null;
  return (
    <>
      <Notice notice={notice} name={name} />
      <SavedFilterLinks filters={filters} query={query} />
      {isSavable || shown.length > 0 ? (
        <div className={form.tools}>
          {isSavable ? (
            <SaveFilterForm
              key={`${place} ${name}`}
              type={type}
              parameters={listParameters(choice)}
              place={place}
              saved={name}
            />
          ) : null}
          {shown.map((filter) => (
            <DeleteFilter key={filter.id} filter={filter} place={place} />
          ))}
        </div>
      ) : null}
    </>
  );
}

function DeleteFilter({ filter: { id, type, name }, place }: { filter: SavedFilter; place: string }) {
  const t = useTranslations("desk.list.saved");
  return (
    <ButtonForm action={deleteFilterAction} place={place} holds={{ filter: id, "record.type": type }}>
      <button className={form.button}>{t("delete", { name })}</button>
    </ButtonForm>
  );
}

function Notice({ notice, name }: Pick<Props, "notice"> & { name: string | null }) {
  const t = useTranslations("desk.list.saved.notice");
  const isOfShown = notice !== "deleted" && notice !== "gone";
  if (notice === null || (isOfShown && name === null)) return null;
  return (
    <p role="status" className={form.said}>
      {t(notice, { name: name ?? "" })}
    </p>
  );
}

/** For a form of the list submitted without script by a sender who is signed out. */
export function ResubmitSavedFilter({ type, query }: Pick<Props, "type" | "query">) {
  const place = `${deskListAddress(type)}${query}`;
  return (
    <>
      <SaveFilterForm type={type} parameters={{}} place={place} saved={null} isSent />
      <ResubmitButton action={deleteFilterAction} place={place} />
    </>
  );
}
