import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import { restoreSaveAction } from "@/lib/actions/restore-version";
import type { DraftSave } from "@/lib/domain/editing/draft";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import { recordInputs } from "./form/record-inputs";
import form from "./form.module.css";

type Props = { recordKey: RecordKey; saves: DraftSave[]; expected: { version: number; save: number }; locale: Locale; mayWrite: boolean };

/** Every save of the record's drafts, also of ended ones; each can be restored. */
export function SavesTable({ recordKey, saves, expected, locale, mayWrite }: Props) {
  const t = useTranslations("desk.history.saves");
  const history = useTranslations("desk.history");
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("save")}</th>
          <th scope="col">{history("when")}</th>
          <th scope="col">{history("who")}</th>
          <th scope="col">{t("action")}</th>
          {mayWrite ? <th scope="col">{t("use")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {saves.map(({ save, action, who, savedAt }) => (
          <tr key={save}>
            <td data-label={t("save")}>{save}</td>
            <td data-label={history("when")}>{formatMoment(savedAt, locale)}</td>
            <td data-label={history("who")}>{who}</td>
            <td data-label={t("action")}>{t(`what.${action}`)}</td>
            {mayWrite ? (
              <td data-label={t("use")}>
                {(action === "save" || action === "merge") && save !== expected.save ? (
                  <ButtonForm action={restoreSaveAction} place={`${deskAddressOf(recordKey)}/history`} holds={{ ...recordInputs(recordKey, expected), number: save }}>
                    <button className={form.plain}>{t("take", { save })}</button>
                  </ButtonForm>
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
