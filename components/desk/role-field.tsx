"use client";
import { useTranslations } from "next-intl";
import { roles } from "@/lib/domain/editing/permissions";
import form from "./form.module.css";

/** The roles, each with its permissions. */
export function RoleField({ value, problem }: { value: string | null; problem: boolean }) {
  const t = useTranslations("desk");
  return (
    <label className={`${form.field} ${problem ? form.wrong : ""}`}>
      <span className={form.label}>{t("accounts.role")}</span>
      {problem ? (
        <span className={form.error} id="role-error">
          {t("account.problem.role", { shortest: "", longest: "" })}
        </span>
      ) : null}
      <select
        className={form.input}
        name="role"
        key={value}
        defaultValue={value ?? ""}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "role-error" : undefined}
      >
        {value === null ? <option value="">{t("accounts.noRole")}</option> : null}
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`accounts.roleMay.${role}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
