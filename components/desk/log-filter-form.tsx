import { useTranslations } from "next-intl";
import { auditResults, auditSubjects } from "@/lib/domain/editing/audit";
import type { Locale } from "@/lib/domain/record/record";
import { formatLogAction, formatLogSubject } from "@/lib/format/log-entry";
import type { LogChoice } from "@/lib/schemas/addresses/log-address";
import { FilterForm, FilterInput, FilterSelect } from "./filter-form";

/** Filter of the log, as a form that leads to an address. */
export function LogFilterForm({
  choice,
  actions,
  locale,
}: {
  choice: LogChoice;
  actions: readonly string[];
  locale: Locale;
}) {
  const t = useTranslations("desk.log");
  const { typed } = choice;
  const lists: { name: "action" | "result" | "type"; label: string; options: [string, string][] }[] = [
    {
      name: "action",
      label: t("column.action"),
      options: actions.map((action) => [action, formatLogAction(action, locale)]),
    },
    {
      name: "result",
      label: t("column.result"),
      options: auditResults.map((result) => [result, t(`result.${result}`)]),
    },
    {
      name: "type",
      label: t("type"),
      options: auditSubjects.map((type) => [type, formatLogSubject(type, locale)]),
    },
  ];
  const field = (name: "who" | "id" | "from" | "to", type: string, label: string) => (
    <FilterInput name={name} type={type} label={label} defaultValue={typed[name]} maxLength={100} />
  );
  return (
    <FilterForm
      action="/admin/log"
      aria-label={t("filter")}
      submit={t("show")}
      reset={{ href: "/admin/log", label: t("reset") }}
      hint={t("daysHint")}
    >
      {field("who", "search", t("column.who"))}
      {lists.map(({ name, label, options }) => (
        <FilterSelect
          key={name}
          name={name}
          label={label}
          value={choice.filter[name]}
          any={t("any")}
          options={options}
        />
      ))}
      {field("id", "text", t("id"))}
      {field("from", "date", t("from"))}
      {field("to", "date", t("to"))}
    </FilterForm>
  );
}
