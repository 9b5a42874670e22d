import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import type { Standing } from "@/lib/domain/status/standing";
import { trackOf } from "@/lib/domain/status/track";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { Stepper } from "./stepper";

/**
 * The six steps of the track with every date on which they were reached, or a sentence if not recorded or to
 * come.
 */
export function TrackSection({ standing, view }: { standing: Standing; view: ReaderView }) {
  const t = useTranslations("issue");
  return (
    <Stepper
      name={t("track")}
      steps={trackOf(standing).map(({ stage, state, on }) => ({
        stage,
        state,
        notes:
          on.length > 0
            ? [
                ...on.map((date) => formatPartialDate(date, view.locale)),
                ...(state === "left" ? [t("leftAgain")] : []),
              ]
            : [t(state === "not_yet" ? "notYet" : "notRecorded")],
      }))}
    />
  );
}
