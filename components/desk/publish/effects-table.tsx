import { useTranslations } from "next-intl";
import table from "@/components/ui/data-table.module.css";
import type { PublicationEffects } from "@/lib/domain/publication-effects";

const groups = ["open", "agreed", "in_effect", "ended"] as const;

/** How many issues each column of the board would hold, before and after. */
export function EffectsTable({ effects }: { effects: PublicationEffects }) {
  const t = useTranslations("desk.preview");
  const status = useTranslations("status.group");
  const rows = groups.map((group) => ({ name: status(group), ...effects.counts[group] })).filter(({ before, after }) => before !== after);
  return (
    <>
      <h2>{t("moves")}</h2>
      {rows.length === 0 && effects.moves.length === 0 ? (
        <p className="absent">{t("nothingMoves")}</p>
      ) : (
        <table className={table.table}>
          <tbody>
            {rows.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={table.figure}>
                  {t.rich("fromTo", { before, after, b: (part) => <b>{part}</b> })}
                </td>
              </tr>
            ))}
            {effects.moves.map(({ issue, before, after, reopened }) => (
              <tr key={issue}>
                <th scope="row">{issue}</th>
                <td>
                  {t("move", { before: before ? status(before.group) : t("notOnBoard"), after: after ? status(after.group) : t("notOnBoard") })}
                  {reopened ? `, ${t("reopened")}` : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
