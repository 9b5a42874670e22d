import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import type { Publication } from "@/lib/desk/publication-preview";
import { recordPreview } from "@/lib/desk/record-preview";
import { PreviewParts } from "./preview-parts";
import { EffectsTable } from "./publish/effects-table";
import { FeedSentences } from "./publish/feed-sentences";
import form from "./form.module.css";

type Props = {
  publication: Publication;
  locale: Locale;
  at: Date;
  /** If false, the sentence of feeds is beside the choice of the kind of change instead. */
  hasSentences?: boolean;
};

/** Card, top of the page, effects and feed sentences that publishing the latest save would have. */
export function PreviewRail({ publication, locale, at, hasSentences = true }: Props) {
  const t = useTranslations("desk.preview");
  const { after, fields } = publication;
  const asOf = { kind: "now", at } as const;
  const preview = after ? recordPreview(after.change, after.onceVerified, { locale, asOf }) : null;
  if (fields.length === 0)
    return (
      <aside className={form.rail} aria-label={t("label")}>
        <p className="absent">{t("same")}</p>
      </aside>
    );
  return (
    <aside className={form.rail} aria-label={t("label")}>
      {preview && after ? (
        <PreviewParts preview={preview} isShown={after.isShown} locale={locale} at={at} />
      ) : (
        <p className="absent">{after ? t("no_card") : t("notYet", { count: publication.findings.length })}</p>
      )}
      {after ? <EffectsTable effects={after.effects} locale={locale} /> : null}
      {after && hasSentences ? <FeedSentences sentences={after.sentences} /> : null}
    </aside>
  );
}
