/** Answers requests for cards that are refused or missing, with the reason as a card. */
import type { ReactElement } from "react";
import { CardDocument } from "@/components/embed/card-document";
import { ProblemCard } from "@/components/embed/problem-card";
import type { Absence } from "@/lib/domain/changes/absence";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { staticDocument } from "@/lib/export/static-html";
import { formatBothZones } from "@/lib/format/dates/dates";
import { embedThemes } from "@/lib/format/addresses/embed-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import {
  type EmbedChoice,
  type EmbedParameter,
  type EmbedProblem,
  maxGoods,
} from "@/lib/schemas/addresses/embed-address";

const html = { "Content-Type": "text/html; charset=utf-8" };

async function answer(status: number, element: ReactElement): Promise<Response> {
  return new Response(await staticDocument(element), { status, headers: html });
}

function allowedOf(parameter: EmbedParameter, locale: Locale, today: CalendarDay): string {
  const t = translatorOf(locale);
  switch (parameter) {
    case "lang":
      return locales.join(", ");
    case "theme":
      return embedThemes.join(", ");
    case "asOf":
      return t("embed.problem.day", { today });
    case "event":
      return t("embed.problem.event");
    case "goods":
      return t("embed.problem.goods", { max: maxGoods });
  }
}

/** 400, with each invalid parameter and its allowed values. */
export function refusedEmbed(
  { locale, theme }: EmbedChoice,
  problems: readonly EmbedProblem[],
  today: CalendarDay,
): Promise<Response> {
  const knownLocale = problems.some(({ parameter }) => parameter === "lang") ? null : locale;
  const lines = (language: Locale) =>
    problems.map(({ parameter, value }) =>
      translatorOf(language)("embed.problem.value", {
        parameter,
        value,
        allowed: allowedOf(parameter, language, today),
      }),
    );
  const title = (language: Locale) => translatorOf(language)("embed.problem.title");
  return answer(
    400,
    <CardDocument locale={locale} theme={theme} title={title(locale)} canonical={null}>
      <ProblemCard locale={knownLocale} title={title} lines={lines} siteUrl={env.SITE_URL} />
    </CardDocument>,
  );
}

/** 410 for a withdrawn record, with date and reason; 404 for one under review or unknown. */
export function missingEmbed({ locale, theme }: EmbedChoice, absence: Absence | null): Promise<Response> {
  const wording = (language: Locale): { title: string; text: string } => {
    const { embed, withdrawn } = messagesOf(language);
    if (!absence) return embed.notFound;
    const { type, since, reason } = absence;
    if (reason === null) return { title: withdrawn.reviewType[type], text: withdrawn.reviewText };
    return {
      title: embed.withdrawn.title,
      text: translatorOf(language)("embed.withdrawn.text", {
        when: formatBothZones(since, language),
        reason,
      }),
    };
  };
  return answer(
    absence?.state === "withdrawn" ? 410 : 404,
    <CardDocument locale={locale} theme={theme} title={wording(locale).title} canonical={null}>
      <ProblemCard
        locale={locale}
        title={(language) => wording(language).title}
        lines={(language) => [wording(language).text]}
        siteUrl={env.SITE_URL}
      />
    </CardDocument>,
  );
}
