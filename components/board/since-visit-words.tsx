import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { SinceVisit } from "@/components/visit/since-visit";
import type { CardMark, CardMarkKind } from "@/lib/domain/board/card-marks";
import { addressOf } from "@/lib/format/addresses/page-addresses";

/**
 * The change marks with their words in the page's language. The browser filters them by the reader's last
 * visit.
 */
export function SinceVisitWords({ marks, view }: { marks: readonly CardMark[]; view: ReaderView }) {
  const t = useTranslations("changes.visit");
  const kind: Record<CardMarkKind, string> = {
    new: t("kind.new"),
    ended: t("kind.ended"),
    reopened: t("kind.reopened"),
    moved: t("kind.moved"),
    corrected: t("kind.corrected"),
    newly_contested: t("kind.newly_contested"),
    reworded: t("kind.reworded"),
  };
  return (
    <SinceVisit
      marks={marks}
      address={addressOf({ page: "changes" }, view.locale, null)}
      madeAtMs={view.madeAt.getTime()}
      words={{ label: t("label"), none: t("none"), kind }}
    />
  );
}
