import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { restoreSaveAction } from "@/lib/actions/restore-version";
import type { DraftSave } from "@/lib/domain/editing/draft";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import { recordInputs } from "./form/record-inputs";
import form from "./form.module.css";

type Props = {
  recordKey: RecordKey;
  saves: DraftSave[];
  expected: { version: number; save: number };
  locale: Locale;
  mayWrite: boolean;
};

/** Every save of the record's drafts, also of ended ones; each can be restored. */
export function SavesTable({ recordKey, saves, expected, locale, mayWrite }: Props) {
  const t = useTranslations("desk.history.saves");
  const history = useTranslations("desk.history");
  const columns = [t("save"), history("when"), history("who"), t("action"), ...(mayWrite ? [t("use")] : [])];
  return (
    <DataTable labelledBy="saves" columns={columns}>
      {saves.map(({ save, action, who, savedAt }) => (
        <tr key={save}>
          <td data-label={t("save")}>{save}</td>
          <td data-label={history("when")}>{formatMoment(savedAt, locale)}</td>
          <td data-label={history("who")}>{who}</td>
          <td data-label={t("action")}>{t(`what.${action}`)}</td>
          {mayWrite ? (
            <td data-label={t("use")}>
              {(action === "save" || action === "merge") && save !== expected.save ? (
                <ButtonForm
                  action={restoreSaveAction}
                  place={`${deskAddressOf(recordKey)}/history`}
                  holds={{ ...recordInputs(recordKey, expected), number: save }}
                >
                  <button className={form.plain}>{t("take", { save })}</button>
                </ButtonForm>
              ) : null}
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}
