/** What the address of a card for other sites asks for (`?lang=…&theme=…&asOf=…`). */
import { z } from "zod";
import { type CalendarDay, isCalendarDay } from "@/lib/domain/time/calendar-day";
import { locales, type Locale } from "@/lib/domain/record/record";
import { type Embed, type EmbedTheme, embedThemes } from "@/lib/format/addresses/embed-addresses";

export type EmbedParameter = "lang" | "theme" | "asOf" | "event" | "goods";
export type EmbedProblem = { parameter: EmbedParameter; value: string };
export type EmbedChoice = { locale: Locale; theme: EmbedTheme | null; on: CalendarDay | null; event: string | null; goods: string[] };

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 100;
/** More groups of goods than fit a card. */
export const maxGoods = 12;
const shownOfValue = 80;

/** Control characters and halves of characters are nothing that could be shown. */
function readable(value: string): string {
  return value.replace(/\p{Cs}/gu, "\uFFFD").replace(/\p{Cc}+/gu, " ").slice(0, shownOfValue);
}

/**
 * Reads the choice; `today` is the last day a card can stand on. Of a parameter that is given twice each value must
 * be allowed, and the first holds. What is not allowed is named in `problems`; other parameters are not read.
 */
export function parseEmbedChoice(parameters: URLSearchParams, today: CalendarDay): { choice: EmbedChoice; problems: EmbedProblem[] } {
  const problems: EmbedProblem[] = [];
  function read<Value>(parameter: EmbedParameter, schema: z.ZodType<Value>): Value | null {
    const values = parameters.getAll(parameter);
    const wrong = values.find((value) => !schema.safeParse(value).success);
    if (wrong !== undefined) problems.push({ parameter, value: readable(wrong) });
    const first = schema.safeParse(values[0]);
    return first.success ? first.data : null;
  }
  const day = z.string().refine((value) => isCalendarDay(value) && value <= today);
  const choice = {
    locale: read("lang", z.enum(locales)) ?? "en",
    theme: read("theme", z.enum(embedThemes)),
    on: read("asOf", day),
    event: read("event", z.string().regex(id).max(longestId)),
    goods: read("goods", z.string().transform((list) => [...new Set(list.split(","))]).pipe(z.array(z.string().regex(id).max(longestId)).max(maxGoods))) ?? [],
  };
  return { choice, problems };
}

/** Which parameters make the card another; an event is asked of the countdown alone. Choices of goods are countless. */
export function embedParametersOf({ card }: Embed): EmbedParameter[] {
  return card === "countdown" ? ["lang", "event", "theme", "asOf"] : ["lang", "theme", "asOf"];
}

/** Which card a path below `/embed` names; null where there is no such card. */
export function embedAt(path: readonly string[], { event, goods }: Pick<EmbedChoice, "event" | "goods">): Embed | null {
  const [first, second] = path;
  if (path.length === 1 && first === "board") return { card: "board" };
  if (path.length === 1 && first === "rates") return { card: "rates", goods };
  if (path.length === 1 && first === "countdown") return { card: "countdown", event };
  if (path.length === 2 && first === "issues" && second !== undefined && id.test(second)) return { card: "issue", id: second };
  return null;
}
