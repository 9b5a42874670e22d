/** Parses the address of a card for other sites (`?lang=…&theme=…&asOf=…`). */
import { idShape } from "@/lib/schemas/record/values";
import { z } from "zod";
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { type Embed, type EmbedTheme, embedThemes } from "@/lib/format/addresses/embed-addresses";

export type EmbedParameter = "lang" | "theme" | "asOf" | "event" | "goods";
export type EmbedProblem = { parameter: EmbedParameter; value: string };
export type EmbedChoice = {
  locale: Locale;
  theme: EmbedTheme | null;
  on: CalendarDay | null;
  event: string | null;
  goods: string[];
};

const maxIdCharacters = 100;
/** Above the number of groups of goods that fit a card. */
export const maxGoods = 12;
const shownOfValue = 80;

/** Normalises text for display: lone surrogates are replaced, control characters become spaces. */
function readable(value: string): string {
  return value
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\p{Cc}+/gu, " ")
    .slice(0, shownOfValue);
}

/**
 * `today` is the latest day of a card. Of a repeated parameter each value must be valid, and the first
 * counts. Invalid values are listed in `problems`; unknown parameters are ignored.
 */
export function parseEmbedChoice(
  parameters: URLSearchParams,
  today: CalendarDay,
): { choice: EmbedChoice; problems: EmbedProblem[] } {
  const problems: EmbedProblem[] = [];
  function read<Value>(parameter: EmbedParameter, schema: z.ZodType<Value>): Value | null {
    const values = parameters.getAll(parameter);
    const invalid = values.find((value) => !schema.safeParse(value).success);
    if (invalid !== undefined) problems.push({ parameter, value: readable(invalid) });
    const first = schema.safeParse(values[0]);
    return first.success ? first.data : null;
  }
  const day = z.string().refine((value) => isCalendarDay(value) && value <= today);
  const choice = {
    locale: read("lang", z.enum(locales)) ?? "en",
    theme: read("theme", z.enum(embedThemes)),
    on: read("asOf", day),
    event: read("event", z.string().regex(idShape).max(maxIdCharacters)),
    goods:
      read(
        "goods",
        z
          .string()
          .transform((list) => [...new Set(list.split(","))])
          .pipe(z.array(z.string().regex(idShape).max(maxIdCharacters)).max(maxGoods)),
      ) ?? [],
  };
  return { choice, problems };
}

/** The card for a path below `/embed`; null for an unknown path. */
export function parseEmbedPath(
  path: readonly string[],
  { event, goods }: Pick<EmbedChoice, "event" | "goods">,
): Embed | null {
  const [first, second] = path;
  if (path.length === 1 && first === "board") return { card: "board" };
  if (path.length === 1 && first === "rates") return { card: "rates", goods };
  if (path.length === 1 && first === "countdown") return { card: "countdown", event };
  if (path.length === 2 && first === "issues" && second !== undefined && idShape.test(second))
    return { card: "issue", id: second };
  return null;
}
