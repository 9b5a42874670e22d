import { useTranslations } from "next-intl";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { PageHead } from "@/components/site/page-head";
import { alertLimits, dayMs } from "@/lib/domain/alerts/alert-settings";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { followAddress, scopeText } from "@/lib/format/addresses/follow-addresses";
import { likelyZone, timeZones } from "@/lib/format/time-zones";
import { plainWording } from "@/lib/format/wordings";
import styles from "./follow.module.css";
import { FollowForm, type WhatGroup } from "./follow-form";
import { FollowMessage } from "./follow-message";
import { settingsWords } from "./follow-words";
import type { Choice } from "./settings-fields";

const confirmDays = alertLimits.confirmWithinMs / dayMs;

type Props = { record: PublicRecord; chosen: Choice; madeAt: Date; locale: Locale };

/** The form of what to follow, with what the address asks for chosen. */
export function FollowView({ record, chosen, madeAt, locale }: Props) {
  const t = useTranslations("follow");
  const posting = useSubmissionMessages();
  return (
    <article className={styles.page}>
      <PageHead title={t("title")}>
        <p>{t("intro")}</p>
      </PageHead>
      <FollowForm
        groups={useGroups(record, chosen, locale)}
        zones={timeZones}
        first={{
          what: chosen.value,
          frequency: "at_once",
          zone: likelyZone(locale),
          language: locale,
          shown: madeAt.toISOString(),
        }}
        locale={locale}
        words={{
          ...settingsWords(locale),
          posting,
          summary: t("summary"),
          kept: t("kept"),
          what: t("what"),
          searchHint: t("searchHint"),
          address: t("address"),
          addressHint: t("addressHint"),
          website: t("website"),
          privacy: t("privacy"),
          submit: t("submit"),
          sending: t("sending"),
        }}
      />
    </article>
  );
}

/** What is chosen stands in its group, or in one of its own where it is a search or no longer public. */
function useGroups(
  { issues, measures, officials }: PublicRecord,
  chosen: Choice,
  locale: Locale,
): WhatGroup[] {
  const t = useTranslations("follow");
  const group = (of: "issue" | "measure" | "official", choices: readonly Choice[]): WhatGroup => ({
    name: t(`groups.${of}`),
    choices: choices.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  });
  const choice = (of: "issue" | "measure" | "official", id: string, name: string): Choice => ({
    value: scopeText({ of, id }),
    name,
  });
  const groups: WhatGroup[] = [
    {
      name: t("groups.all"),
      choices: (["changes", "corrections", "rates"] as const).map((of) => ({
        value: scopeText({ of }),
        name: t(`scope.${of}`),
      })),
    },
    group(
      "issue",
      issues.map(({ id, title }) => choice("issue", id, plainWording(title, locale))),
    ),
    group(
      "measure",
      measures.map(({ id, goods }) => choice("measure", id, plainWording(goods, locale))),
    ),
    group(
      "official",
      officials.map(({ id, name }) => choice("official", id, plainWording(name, locale))),
    ),
  ];
  const isListed = groups.some(({ choices }) => choices.some(({ value }) => value === chosen.value));
  return isListed ? groups : [{ name: t("groups.search"), choices: [chosen] }, ...groups];
}

export function FollowSent({ locale }: { locale: Locale }) {
  const t = useTranslations("follow");
  return (
    <FollowMessage title={t("sentTitle")}>
      <p>{t("sentText", { days: confirmDays })}</p>
      <p>{t("sentHint")}</p>
      <BoardLink locale={locale} />
    </FollowMessage>
  );
}

export function FollowEnded({ locale }: { locale: Locale }) {
  const t = useTranslations("follow");
  return (
    <FollowMessage title={t("endedTitle")}>
      <p>{t("endedText")}</p>
      <BoardLink locale={locale} />
    </FollowMessage>
  );
}

/** Where no mail server is configured. */
export function FollowOff({ locale }: { locale: Locale }) {
  const t = useTranslations("follow");
  return (
    <FollowMessage title={t("offTitle")}>
      <p>
        {t.rich("offText", {
          feeds: (chunks) => <a href={addressOf({ page: "data" }, locale, null)}>{chunks}</a>,
        })}
      </p>
    </FollowMessage>
  );
}

/** For a link that was signed, and whose request or subscriber is not stored any more. */
export function FollowExpired({ locale }: { locale: Locale }) {
  const t = useTranslations("follow");
  return (
    <FollowMessage title={t("expiredTitle")}>
      <p>{t("expiredText", { days: confirmDays })}</p>
      <p>
        <a href={followAddress(null, locale)}>{t("again")}</a>
      </p>
    </FollowMessage>
  );
}

/** For a link that this site has not signed. */
export function FollowUnknown({ locale }: { locale: Locale }) {
  const t = useTranslations("follow");
  return (
    <FollowMessage title={t("unknownTitle")}>
      <p>{t("unknownText")}</p>
      <p>
        <a href={followAddress(null, locale)}>{t("again")}</a>
      </p>
    </FollowMessage>
  );
}

function BoardLink({ locale }: { locale: Locale }) {
  const t = useTranslations("report");
  return (
    <p>
      <a href={addressOf({ page: "board" }, locale, null)}>{t("board")}</a>
    </p>
  );
}
