/** Messages of a form whose submission failed. */
import { useTranslations } from "next-intl";
import type { Failure } from "./form-submission";

/** Whether there is typed text, and whether this browser stores it. */
export type KeptText = "nothing" | "here" | "kept";

export type SubmissionMessages = Record<Failure, string> &
  Record<"here" | "reloads" | "kept" | "keptReloads" | "reload", string>;

export function useSubmissionMessages(): SubmissionMessages {
  const t = useTranslations("posting");
  return {
    offline: t("offline"),
    lost: t("lost"),
    outdated: t("outdated"),
    large: t("large"),
    unanswered: t("unanswered"),
    here: t("here"),
    reloads: t("reloads"),
    kept: t("kept"),
    keptReloads: t("keptReloads"),
    reload: t("reload"),
  };
}
