/** What a frame shows whose address names no card: why, in words, with the status that programs read. */
import type { ReactElement } from "react";
import { CardDocument } from "@/components/embed/card-document";
import { ProblemCard } from "@/components/embed/problem-card";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { PublishedChange } from "@/lib/domain/published-change";
import { locales, type Locale } from "@/lib/domain/record";
import { env } from "@/lib/env";
import { staticDocument } from "@/lib/export/static-html";
import { formatBothZones } from "@/lib/format/dates";
import { embedThemes } from "@/lib/format/embed-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import type { EmbedChoice, EmbedParameter, EmbedProblem } from "@/lib/schemas/embed-address";

const html = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=60" };

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

/** 410 where it was withdrawn, with when and why; otherwise 404. */
export function missingEmbed({ locale, theme }: EmbedChoice, withdrawn: PublishedChange | null): Promise<Response> {
  const title = (language: Locale) => messagesOf(language).embed[withdrawn ? "withdrawn" : "notFound"].title;
  const lines = (language: Locale) => {
    const { embed } = messagesOf(language);
    if (!withdrawn) return [embed.notFound.text];
    const { recordedAt, reason } = withdrawn;
    return [embed.withdrawn.text.replace("{when}", () => formatBothZones(recordedAt, language)).replace("{reason}", () => reason)];
  };
  return answer(
    withdrawn ? 410 : 404,
    <CardDocument locale={locale} theme={theme} title={title(locale)} canonical={null}>
      <ProblemCard locale={locale} title={title} lines={lines} siteUrl={env.SITE_URL} />
    </CardDocument>,
  );
}
