import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { Words } from "@/components/ui/words";
import type { Countdown } from "@/lib/domain/countdown";
import type { TalksEvent } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import styles from "./compact-countdown.module.css";
import { writtenSpan } from "./written-span";

type Props = { event: TalksEvent; countdown: Countdown; view: ReaderView };

/** The countdown in one line: the number or the state in words, the event, its date. */
export function CompactCountdown({ event, countdown, view }: Props) {
  const { locale } = view;
  const t = useTranslations("countdown");
  const starts = "starts" in countdown ? countdown.starts : null;
  return (
    <p className={styles.line}>
      <b>
        <Figure countdown={countdown} />
      </b>
      <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
        <Words text={event.name} locale={locale} />
      </a>
      <span className={styles.date}>
        {starts ? (
          countdown.state === "cancelled" ? (
            <del>{writtenSpan({ starts, ends: null }, locale)}</del>
          ) : (
            <>
              {writtenSpan({ starts, ends: "ends" in countdown ? countdown.ends : null }, locale)}
              {starts.wording ? ` (“${starts.wording}”)` : null}
            </>
          )
        ) : (
          t("notConfirmed")
        )}
      </span>
    </p>
  );
}

function Figure({ countdown }: { countdown: Countdown }) {
  const t = useTranslations("countdown");
  switch (countdown.state) {
    case "upcoming":
      return t("inDays", { count: countdown.days });
    case "today":
      return t("today");
    case "in_session":
      return t("inSession");
    case "concluded":
      return t("concluded", { days: t("concludedAgo", { count: countdown.daysAgo }) });
    case "not_confirmed":
      return t(countdown.postponed ? "postponed" : "notConfirmed");
    case "passed_unreported":
      return t("passed");
    case "cancelled":
      return t("cancelled");
    case "not_announced":
      return t("notAnnounced");
  }
}
