/** Citations of the pages of this site in several styles. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { formatDay } from "./dates/days";

export const citationStyles = ["apa", "chicago", "wikipedia", "korean"] as const;
type CitationStyle = (typeof citationStyles)[number];

type CitedPage = {
  title: string;
  site: Record<Locale, string>;
  /** The full URL. */
  address: string;
  /** The calendar day in Seoul that the page shows. */
  asOf: CalendarDay;
  /** The calendar day in Seoul on which the page was rendered. */
  accessedOn: CalendarDay;
};

const americanDay = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** `October 22, 2025`, the order required by APA and Chicago. */
function american(day: CalendarDay): string {
  return americanDay.format(new Date(`${day}T12:00:00Z`));
}

/** `2025, October 22`, the date format of APA. */
function yearFirst(day: CalendarDay): string {
  return `${day.slice(0, 4)}, ${american(day).split(",")[0] ?? ""}`;
}

/** Escapes characters that would end a wiki template or its parameter. */
function inTemplate(text: string): string {
  const escapes = new Map([
    ["|", "{{!}}"],
    ["{", "&#123;"],
    ["}", "&#125;"],
    ["[", "&#91;"],
    ["]", "&#93;"],
  ]);
  return text.replace(/\s+/g, " ").replace(/[|{}[\]]/g, (character) => escapes.get(character) ?? character);
}

/**
 * One citation in one style; the Wikipedia template is that of the page's language.
 * @example formatCitation("chicago", page, "en") // Korea–US Tariff Talks. “Still open.” As of October 22,
 * 2025. Accessed …
 */
export function formatCitation(style: CitationStyle, page: CitedPage, locale: Locale): string {
  const { title, site, address, asOf, accessedOn } = page;
  const name = site[locale];
  switch (style) {
    case "apa":
      return `${name}. (${yearFirst(asOf)}). ${title}. Retrieved ${american(accessedOn)}, from ${address}`;
    case "chicago":
      return `${name}. “${title}.” As of ${american(asOf)}. Accessed ${american(accessedOn)}. ${address}.`;
    case "wikipedia":
      return locale === "ko"
        ? `{{웹 인용 |제목=${inTemplate(title)} |웹사이트=${name} |날짜=${asOf} |url=${address} |확인날짜=${accessedOn}}}`
        : `{{cite web |title=${inTemplate(title)} |website=${name} |date=${asOf} |url=${address} |access-date=${accessedOn}}}`;
    case "korean":
      return `${site.ko}, ‘${title}’(${formatDay(asOf, "ko")} 기준), ${address}`;
  }
}
