import { useTranslations } from "next-intl";
import type { RecordFilterOptions } from "@/lib/desk/record-list";
import {
  defaultSort,
  filtersOf,
  isFiltered,
  type ListChoice,
  type ListFilter,
  listStates,
} from "@/lib/domain/editing/record-list";
import { type RecordType, stages } from "@/lib/domain/record/record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { maxListWords, offeredSorts, writtenSort } from "@/lib/schemas/addresses/record-list-address";
import { FilterForm, FilterInput, FilterSelect } from "./filter-form";

type Props = { type: RecordType; options: RecordFilterOptions; choice: ListChoice };

/** Filter and order of a list of records, as a form that leads to an address. */
export function RecordFilterForm({ type, options: { issues, editors }, choice }: Props) {
  const t = useTranslations("desk.list");
  const status = useTranslations("status.stage");
  const address = deskListAddress(type);
  const options: Record<ListFilter, readonly (readonly [string, string])[]> = {
    issue: issues,
    stage: stages.map((stage) => [stage, status(stage)]),
    state: listStates.map((state) => [state, t(`stateFilter.${state}`)]),
    who: editors.map((who) => [who, who]),
  };
  const sorts = offeredSorts(type).map(
    ({ sort: { column, isDescending }, word }) =>
      [
        word,
        t(isDescending ? "sort.descending" : "sort.ascending", { column: t(`column.${column}`) }),
      ] as const,
  );
  const isChanged = isFiltered(choice) || choice.sort !== null;
  return (
    <FilterForm
      role="search"
      aria-label={t("filter")}
      submit={t("find")}
      reset={isChanged ? { href: address, label: t("reset") } : null}
    >
      <FilterInput
        id="q"
        name="q"
        type="search"
        label={t("search")}
        defaultValue={choice.q ?? ""}
        maxLength={maxListWords}
      />
      {filtersOf[type].map((name) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(`column.${name}`)}
          value={choice[name]}
          any={t("any")}
          options={options[name]}
        />
      ))}
      <FilterSelect
        name="sort"
        label={t("sort.label")}
        value={choice.sort && writtenSort(choice.sort)}
        any={t(choice.q !== null ? "sort.match" : defaultSort(type) === null ? "sort.file" : "sort.newest")}
        options={sorts}
      />
    </FilterForm>
  );
}
