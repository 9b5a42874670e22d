import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CompactCountdown } from "@/components/countdown/compact-countdown";
import { countdownTo } from "@/lib/domain/events/countdown";
import type { Locale, TalksEvent } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { event, on, row, seoul } from "../../support/sample-records";

/** The text of the line as of a day; its parts are joined. */
function line(subject: TalksEvent, locale: Locale = "en") {
  const asOf = on("2025-10-22");
  const view = { locale, asOf, madeAt: new Date("2025-10-22T00:00:00Z") };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Seoul">
      <CompactCountdown event={subject} countdown={countdownTo(subject, asOf)} view={view} />
    </NextIntlClientProvider>,
  );
  return html
    .replace(/<\/?(p|b|a|span)\b[^>]*>/g, "|")
    .split("|")
    .filter((part) => part !== "");
}

const name = event([]).name;

test("an event cancelled before it had a date announces none", () => {
  const cancelled = event([row("2025-10-01", "scheduled", null), row("2025-10-10", "cancelled", null)]);
  expect(line(cancelled)).toEqual(["Cancelled", name.en]);
  expect(line(cancelled, "ko")).not.toContain(messagesOf("ko").countdown.notConfirmed);
});

test.each([
  [
    "cancelled after it had one: struck through",
    [row("2025-10-01", "scheduled", seoul("2025-10-29")), row("2025-10-10", "cancelled", null)],
    ["Cancelled", "<del>29 Oct 2025 (Wed)</del>"],
  ],
  [
    "postponed",
    [row("2025-10-10", "postponed", null)],
    ["Postponed, new day not announced", "Day not announced"],
  ],
  ["upcoming", [row("2025-10-01", "scheduled", seoul("2025-10-31"))], ["9 days to", "31 Oct 2025 (Fri)"]],
])("%s", (_, schedule, [figure, date]) => {
  expect(line(event(schedule))).toEqual([figure, name.en, date]);
});
