/** What a frame shows whose address names no card: why, in words, with the status that programs read. */
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
import { fillMessage } from "@/lib/format/fill-words";
import { messagesOf } from "@/lib/messages/catalogue";
import { type EmbedChoice, type EmbedParameter, type EmbedProblem, maxGoods } from "@/lib/schemas/addresses/embed-address";

const html = { "Content-Type": "text/html; charset=utf-8" };

async function answer(status: number, element: ReactElement): Promise<Response> {
  return new Response(await staticDocument(element), { status, headers: html });
}

function allowedOf(parameter: EmbedParameter, locale: Locale, today: CalendarDay): string {
  const words = messagesOf(locale).embed.problem;
  switch (parameter) {
    case "lang":
      return locales.join(", ");
    case "theme":
      return embedThemes.join(", ");
    case "asOf":
      return words.day.replace("{today}", today);
    case "event":
      return words.event;
    case "goods":
      return words.goods.replace("{most}", String(maxGoods));
  }
}

/** 400: each parameter that is not allowed, with what is. */
export function refusedEmbed({ locale, theme }: EmbedChoice, problems: readonly EmbedProblem[], today: CalendarDay): Promise<Response> {
  const unsure = problems.some(({ parameter }) => parameter === "lang") ? null : locale;
  const lines = (language: Locale) =>
    problems.map(({ parameter, value }) =>
      messagesOf(language)
        .embed.problem.value.replace("{parameter}", parameter)
        .replace("{value}", () => value)
        .replace("{allowed}", () => allowedOf(parameter, language, today)),
    );
  const title = (language: Locale) => messagesOf(language).embed.problem.title;
  return answer(
    400,
    <CardDocument locale={locale} theme={theme} title={title(locale)} canonical={null}>
      <ProblemCard locale={unsure} title={title} lines={lines} siteUrl={env.SITE_URL} />
    </CardDocument>,
  );
}

/** 410 where it was withdrawn, with when and why; 404 where it is under review, in the words of its page, and where it never was. */
export function missingEmbed({ locale, theme }: EmbedChoice, absence: Absence | null): Promise<Response> {
  const said = (language: Locale): { title: string; text: string } => {
    const { embed, withdrawn } = messagesOf(language);
    if (!absence) return embed.notFound;
    const { type, since, reason } = absence;
    if (reason === null) return { title: withdrawn.reviewType[type], text: withdrawn.reviewText };
    return { title: embed.withdrawn.title, text: fillMessage(embed.withdrawn.text, { when: formatBothZones(since, language), reason }) };
  };
  return answer(
    absence?.state === "withdrawn" ? 410 : 404,
    <CardDocument locale={locale} theme={theme} title={said(locale).title} canonical={null}>
      <ProblemCard locale={locale} title={(language) => said(language).title} lines={(language) => [said(language).text]} siteUrl={env.SITE_URL} />
    </CardDocument>,
  );
}
