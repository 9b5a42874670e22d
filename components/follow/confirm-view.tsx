import { useTranslations } from "next-intl";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { alertLimits, type AlertSettings, dayMs } from "@/lib/domain/alerts/alert-settings";
import type { Locale } from "@/lib/domain/record/record";
import { FollowMessage } from "./follow-message";
import { linkWords } from "./follow-words";
import { ConfirmForm } from "./link-forms";

type Props = { name: string; address: string; settings: AlertSettings; token: string; locale: Locale };

/** What somebody has asked for, with the button that confirms it. */
export function ConfirmView({ name, address, settings: { frequency, zone }, token, locale }: Props) {
  const t = useTranslations("follow");
  const posting = useSubmissionMessages();
  return (
    <FollowMessage title={t("confirmTitle")}>
      <p>{t("confirmText", { name, frequency: t(`frequencyOf.${frequency}`, { zone }), address })}</p>
      <ConfirmForm token={token} locale={locale} words={linkWords(posting, t("confirm"), locale)} />
      <p>{t("confirmNot", { days: alertLimits.confirmWithinMs / dayMs })}</p>
    </FollowMessage>
  );
}
