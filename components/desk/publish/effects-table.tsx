import { useTranslations } from "next-intl";
import { groups } from "@/lib/domain/status/status";
import table from "@/components/ui/data-table.module.css";
import { LocalizedText } from "@/components/ui/localized-text";
import {
  differingStatusParts,
  type PublicationEffects,
  type Status,
} from "@/lib/domain/changes/publication-effects";
import type { Locale } from "@/lib/domain/record/record";

/**
 * Number of issues in each column of the board before and after publishing, and the issues whose status would
 * change.
 */
export function EffectsTable({ effects, locale }: { effects: PublicationEffects; locale: Locale }) {
  const t = useTranslations("desk.preview");
  const words = useTranslations("status");
  const rows = groups
    .map((group) => ({ name: words(`group.${group}`), ...effects.counts[group] }))
    .filter(({ before, after }) => before !== after);
  const statusText = (
    status: Status | null,
    part: ReturnType<typeof differingStatusParts>[number],
  ): string => {
    if (!status) return t("notOnBoard");
    if (part === "group") return words(`group.${status.group}`);
    if (part === "stage") return words(`stage.${status.stage}`);
    if (part === "effect") return words(`effect.${status.effect}`);
    return t(status.contested ? "contested" : "notContested");
  };
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
            {effects.moves.map(({ issue, title, before, after, reopened }) => (
              <tr key={issue}>
                <th scope="row">
                  <LocalizedText text={title} locale={locale} />
                </th>
                <td>
                  {differingStatusParts(before, after)
                    .map((part) =>
                      t("move", { before: statusText(before, part), after: statusText(after, part) }),
                    )
                    .join("; ")}
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
