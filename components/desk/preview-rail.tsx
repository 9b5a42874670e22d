import { useTranslations } from "next-intl";
import { IssueCard } from "@/components/record-parts/issue-card";

import type { Locale } from "@/lib/domain/record/record";
import { standingOf } from "@/lib/domain/status/standing";
import type { Publication } from "@/lib/desk/publication-preview";
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

/** The board's card, the effects and the feed sentences that publishing the latest save would have. */
export function PreviewRail({ publication, locale, at, hasSentences = true }: Props) {
  const t = useTranslations("desk.preview");
  const { after, fields } = publication;
  if (fields.length === 0) return <aside className={form.rail} aria-label={t("title")}><p className="absent">{t("same")}</p></aside>;
  const change = after?.change;
  const issueId = change?.type === "development" ? change.document.issue : change?.type === "issue" ? change.document.id : null;
  const view = { locale, asOf: { kind: "now", at }, madeAt: at } as const;
  const index = after?.record.issues.findIndex(({ id }) => id === issueId) ?? -1;
  const issue = after?.record.issues[index];
  const standing = issue ? standingOf(issue, index + 1, view.asOf) : null;
  return (
    <aside className={form.rail} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {after && !after.isShown ? <p>{t("notShown")}</p> : null}
      {standing && after ? (
        <IssueCard standing={standing} view={view} measures={after.record.measures} />
      ) : (
        <p className="absent">{after ? t("noCard") : t("notYet", { count: publication.findings.length })}</p>
      )}
      {after ? <EffectsTable effects={after.effects} locale={locale} /> : null}
      {after && hasSentences ? <FeedSentences sentences={after.sentences} /> : null}
    </aside>
  );
}
