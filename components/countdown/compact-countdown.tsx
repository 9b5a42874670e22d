import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Countdown } from "@/lib/domain/events/countdown";
import type { Locale, TalksEvent } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatCountdownState } from "@/lib/format/countdown-labels";
import styles from "./compact-countdown.module.css";
import { formatDateSpan } from "./format-date-span";

type Props = { event: TalksEvent; countdown: Countdown; view: ReaderView };

/** The countdown in one line: the number or the state in words, the event, its date. */
export function CompactCountdown({ event, countdown, view }: Props) {
  const { locale } = view;
  return (
    <p className={styles.line}>
      <b>
        <Figure countdown={countdown} locale={locale} />
      </b>
      <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
        <LocalizedText text={event.name} locale={locale} />
      </a>
      <SaidDate countdown={countdown} locale={locale} />
    </p>
  );
}

function Figure({ countdown, locale }: { countdown: Countdown; locale: Locale }) {
  const t = useTranslations("countdown");
  if (countdown.state === "upcoming") return t("inDays", { count: countdown.days });
  return countdown.state === "not_announced" ? t("notAnnounced") : formatCountdownState(countdown, locale);
}

/** Nothing more is shown for an event cancelled before it had a date: no day will be announced. */
function SaidDate({ countdown, locale }: { countdown: Countdown; locale: Locale }) {
  const t = useTranslations("countdown");
  const starts = "starts" in countdown ? countdown.starts : null;
  if (countdown.state === "cancelled" && !starts) return null;
  return (
    <span className={styles.date}>
      {starts ? (
        countdown.state === "cancelled" ? (
          <del>{formatDateSpan({ starts, ends: null }, locale)}</del>
        ) : (
          <>
            {formatDateSpan({ starts, ends: "ends" in countdown ? countdown.ends : null }, locale)}
            {starts.wording ? ` (“${starts.wording}”)` : null}
          </>
        )
      ) : (
        t("notConfirmed")
      )}
    </span>
  );
}
