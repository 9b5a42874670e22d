import { useTranslations } from "next-intl";
import { ChargeWords } from "@/components/rate-parts/charge-words";
import { Answer } from "@/components/record-parts/answer";
import { IssueCard } from "@/components/record-parts/issue-card";
import type { RecordPreview } from "@/lib/desk/record-preview";
import type { Locale } from "@/lib/domain/record/record";
import form from "./form.module.css";

type Props = { preview: RecordPreview; isShown: boolean; locale: Locale; at: Date };

/** The card of an issue and the top of the page, as readers would see them. */
export function PreviewParts({ preview, isShown, locale, at }: Props) {
  const t = useTranslations("desk.preview");
  const view = { locale, asOf: { kind: "now", at }, madeAt: at } as const;
  const unverified = isShown ? null : <p>{t("notShown")}</p>;
  if (preview.kind === "page")
    return (
      <>
        <h2>{t("ownPageTop")}</h2>
        {unverified}
        <div className={form.pageTop} data-page-top>
          <p className={form.pageTitle}>{preview.title}</p>
          {preview.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </>
    );
  const { standing, charge, sources } = preview;
  return (
    <>
      <h2>{t("title")}</h2>
      {unverified}
      <IssueCard standing={standing} view={view} charge={charge ? <ChargeWords {...charge} /> : null} />
      <h2>{t("pageTop")}</h2>
      {standing.answer ? (
        <Answer
          answer={standing.answer}
          issue={standing.issue}
          view={view}
          lookup={{ sources: new Map(sources.map((source) => [source.id, source])) }}
        />
      ) : (
        <p className="absent">{t("noPageTop")}</p>
      )}
    </>
  );
}
