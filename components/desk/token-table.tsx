import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { endTokenAction } from "@/lib/actions/tokens";
import { type DeskToken, tokenState } from "@/lib/domain/editing/token";
import type { Locale } from "@/lib/domain/record/record";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import form from "./form.module.css";

type Props = { tokens: readonly DeskToken[]; place: string; at: Date; locale: Locale };

/** Every token, each that is not ended with a button that ends it. */
export function TokenTable({ tokens, place, at, locale }: Props) {
  const t = useTranslations("desk.tokens");
  const heads = [
    t("name"),
    t("scope"),
    t("account"),
    t("createdAt"),
    t("expires"),
    t("lastUsed"),
    t("state"),
    t("end"),
  ];
  if (tokens.length === 0) return <p className="absent">{t("none")}</p>;
  return (
    <DataTable labelledBy="all-tokens" columns={heads}>
      {tokens.map((token) => {
        const { id, name, scope, account, createdAt, expiresAt, endedAt, lastUsedAt } = token;
        const state = tokenState(token, at);
        return (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={heads[1]}>{t(`scopeName.${scope}`)}</td>
            <td data-label={heads[2]}>
              <a href={`/admin/accounts/${account.id}`}>{account.name}</a>
            </td>
            <td data-label={heads[3]}>{formatMoment(createdAt, locale)}</td>
            <td data-label={heads[4]}>
              {expiresAt ? formatMoment(expiresAt, locale) : <span className="absent">{t("never")}</span>}
            </td>
            <td data-label={heads[5]}>
              {lastUsedAt ? formatMoment(lastUsedAt, locale) : <span className="absent">{t("notUsed")}</span>}
            </td>
            <td data-label={heads[6]}>{t(`stateName.${state}`)}</td>
            <td data-label={heads[7]}>
              {endedAt ? (
                <span className="absent">{formatMoment(endedAt, locale)}</span>
              ) : (
                <ButtonForm action={endTokenAction} place={place} holds={{ token: id }}>
                  <button className={form.button}>
                    {t("end")} <span className="visually-hidden">{t("endWhich", { name })}</span>
                  </button>
                </ButtonForm>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
