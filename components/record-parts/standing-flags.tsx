import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import { currentSetback, type Standing } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { SetbackFlag, ContestedFlag } from "@/components/ui/flags";

/** Flags of an issue: it moved back and has not advanced since, or the two sides describe it differently. */
export function StandingFlags({ standing, view }: { standing: Standing; view: ReaderView }) {
  const t = useTranslations("status");
  const setback = currentSetback(standing);
  const date = setback ? formatPartialDate(setback.on, view.locale, { sameYearAs: asOfDay(view.asOf) }) : "";
  return (
    <>
      {setback ? (
        <SetbackFlag>
          {setback.kind === "reopened" ? t("reopened", { date }) : t("movedBack", { date })}
        </SetbackFlag>
      ) : null}
      {standing.contested ? <ContestedFlag>{t("differ")}</ContestedFlag> : null}
    </>
  );
}
