import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import table from "@/components/ui/data-table.module.css";
import { PageHead } from "@/components/site/page-head";
import type { RecordRow } from "@/lib/desk/record-list";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { deskAddressOf, deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import form from "./form.module.css";

type Props = { type: RecordType; q: string; rows: RecordRow[]; locale: Locale; mayWrite: boolean };

/** All records of a type, with the state of unpublished ones. */
export function RecordList({ type, q, rows, locale, mayWrite }: Props) {
  const t = useTranslations("desk.list");
  const names = useTranslations("desk.nav");
  const kinds = useTranslations("fields.type");
  const title = type === "development" ? kinds("development") : names(type);
  return (
    <>
      <PageHead title={t("title", { title, count: rows.length })} />
      <div className={form.tools}>
        <ChoiceForm className={form.inline} role="search">
          <label htmlFor="q">{t("search")}</label>
          <input className={form.small} id="q" name="q" type="search" defaultValue={q} />
          <button className={form.button}>{t("find")}</button>
        </ChoiceForm>
        {type === "issue" ? <a href={deskListAddress("development")}>{t("allDevelopments")}</a> : null}
        {mayWrite ? (
          <a className={`${form.button} ${form.strong}`} href={`${deskListAddress(type)}/new`}>
            {t("new", { type: kinds(type) })}
          </a>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="absent">{q === "" ? t("none") : t("noneFound", { q })}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("draft")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, publication, version, isVerified, draft }) => (
              <tr key={id}>
                <th scope="row" className={table.free}>
                  <a href={deskAddressOf({ type, id })}>{name}</a>
                </th>
                <td data-label={t("state")}>
                  {publication === null ? t("new_record") : t(publication, { version })}
                  {publication !== null && !isVerified ? `, ${t("unverified")}` : ""}
                </td>
                <td data-label={t("draft")}>
                  {draft ? t("draftBy", { who: draft.who, when: formatMoment(draft.savedAt, locale) }) : <span className="absent">{t("noDraft")}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
