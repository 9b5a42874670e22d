import { useTranslations } from "next-intl";
import { type AccountRole, can } from "@/lib/domain/editing/permissions";
import type { RecordType } from "@/lib/domain/record/record";
import { deskListAddress, intakeAddress } from "@/lib/format/addresses/desk-addresses";
import form from "./form.module.css";
import styles from "./queue.module.css";

/** What editors begin most often, the most frequent first. */
const begun = ["development", "source", "trip", "official", "event"] as const satisfies RecordType[];

/** Links to what an editor begins from the first page; nothing for those who may only read. */
export function TaskLinks({ role }: { role: AccountRole }) {
  const t = useTranslations("desk");
  const kinds = useTranslations("fields.type");
  const mayWrite = can(role, "save_draft");
  const mayRead = can(role, "read_article");
  if (!mayWrite && !mayRead) return null;
  return (
    <nav className={styles.tasks} aria-label={t("tasks.label")}>
      {mayWrite
        ? begun.map((type, index) => (
            <a
              key={type}
              className={index === 0 ? `${form.button} ${form.primary}` : form.button}
              href={`${deskListAddress(type)}/new`}
              data-key={index === 0 ? "new" : undefined}
            >
              {t("list.new", { type: kinds(type) })}
            </a>
          ))
        : null}
      {mayRead ? (
        <a className={form.button} href={intakeAddress}>
          {t("nav.intake")}
        </a>
      ) : null}
      {mayWrite ? (
        <a className={form.button} href="/admin?queue=drafts">
          {t("tasks.drafts")}
        </a>
      ) : null}
    </nav>
  );
}
