import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import { accountActions, auditResults, auditSubjects } from "@/lib/domain/editing/audit";
import { deskActions } from "@/lib/domain/editing/permissions";
import type { LogChoice } from "@/lib/schemas/addresses/log-address";
import styles from "./account.module.css";
import form from "./form.module.css";

/** The name of an action of the log; an unknown action is shown by its identifier. */
export function useActionName(): (action: string) => string {
  const t = useTranslations("desk.log");
  return (action) => {
    const known = [...accountActions, ...deskActions].find((word) => word === action);
    return known ? t(`action.${known}`) : action;
  };
}

/** Filter of the log, as a form that leads to an address. */
export function LogFilterForm({ choice, actions }: { choice: LogChoice; actions: readonly string[] }) {
  const t = useTranslations("desk.log");
  const nameOf = useActionName();
  const { typed } = choice;
  const lists = [
    { name: "action", label: t("column.action"), options: actions.map((action) => [action, nameOf(action)]) },
    { name: "result", label: t("column.result"), options: auditResults.map((result) => [result, t(`result.${result}`)]) },
    { name: "type", label: t("type"), options: auditSubjects.map((type) => [type, t(`subject.${type}`)]) },
  ] as const;
  const field = (name: "who" | "id" | "from" | "to", type: string, label: string) => (
    <label className={form.field}>
      <span className={form.label}>{label}</span>
      <input className={form.input} type={type} name={name} defaultValue={typed[name]} maxLength={100} autoComplete="off" />
    </label>
  );
  return (
    <ChoiceForm action="/admin/log" className={styles.filter} aria-label={t("filter")}>
      {field("who", "search", t("column.who"))}
      {lists.map(({ name, label, options }) => (
        <label key={name} className={form.field}>
          <span className={form.label}>{label}</span>
          <select className={form.input} name={name} defaultValue={choice.filter[name] ?? ""}>
            <option value="">{t("any")}</option>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      {field("id", "text", t("id"))}
      {field("from", "date", t("from"))}
      {field("to", "date", t("to"))}
      <div className={`${form.buttons} ${styles.wide}`}>
        <button className={`${form.button} ${form.primary}`}>{t("show")}</button>
        <a className={form.button} href="/admin/log">
          {t("reset")}
        </a>
        <span className={form.hint}>{t("daysHint")}</span>
      </div>
    </ChoiceForm>
  );
}
