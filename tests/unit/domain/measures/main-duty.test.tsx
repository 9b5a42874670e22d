import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MainCharge } from "@/components/rate-parts/main-charge";
import { IssueCard } from "@/components/record-parts/issue-card";
import { hasHappened } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import { measureAsOf } from "@/lib/domain/measures/measure-as-of";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Locale } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import { formatMainCharge } from "@/lib/format/rates";
import { messagesOf } from "@/lib/messages/catalogue";
import { on } from "../../../support/sample-records";
import { issues, measures } from "../../../support/real-record";

/** The issues with a charge on their goods on at least one day. */
const taxed = new Set(measures.map(({ issue }) => issue));

function standingsOn(day: string) {
  const { columns } = boardAsOf(issues, on(day));
  return groups.flatMap((group) => columns[group]);
}

function saidOn(day: string, id: string, locale: Locale = "en") {
  const standing = standingsOn(day).find(({ issue }) => issue.id === id);
  const charge = standing && mainCharge(standing, measures, on(day));
  return charge && formatMainCharge(charge, locale);
}

describe("an issue's stage and effect are shown with the rate of its main goods", () => {
  test.each([
    ["2025-10-22", "auto-tariff", "Passenger cars and light trucks charged 25% extra"],
    ["2026-02-01", "auto-tariff", "Passenger cars and light trucks charged 15% in total"],
    ["2026-11-29", "lumber-wood", "Softwood timber and lumber charged 10% extra"],
    ["2026-11-29", "steel-aluminium", "Steel and aluminium charged 50% extra"],
    ["2026-11-29", "semiconductors", "Semiconductors (memory and most other chips): no extra duty"],
    ["2026-11-29", "reciprocal-tariff-rate", null],
  ])("on %s, %s: %s", (day, id, said) => expect(saidOn(day, id) ?? null).toBe(said));

  test("in Korean", () =>
    expect(saidOn("2025-10-22", "auto-tariff", "ko")).toBe("승용차·경트럭 25% 기본관세 별도 부과 중"));

  test("a card says what the measure says, on each day of each step", () => {
    const days = new Set(
      measures
        .flatMap(({ steps }) => steps.flatMap(({ announcedOn, from }) => [announcedOn, from]))
        .flatMap((date) => (date ? [seoulDayOfPartialDate(date)] : [])),
    );
    let charged = 0;
    for (const day of [...days].filter((each) => each <= "2026-11-29")) {
      const view = { locale: "en", asOf: on(day), madeAt: new Date(`${day}T12:00:00Z`) } as const;
      for (const standing of standingsOn(day).filter(
        ({ issue, group }) => taxed.has(issue.id) && group !== "ended",
      )) {
        const main = measures.find(
          ({ issue, steps }) =>
            issue === standing.issue.id &&
            steps.some(({ announcedOn }) => hasHappened(announcedOn, view.asOf)),
        );
        const card = renderToStaticMarkup(
          <NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="Asia/Seoul">
            <IssueCard
              standing={standing}
              view={view}
              charge={<MainCharge standing={standing} measures={measures} view={view} />}
            />
          </NextIntlClientProvider>,
        );
        const now = main && measureAsOf(main, view.asOf).charged;
        if (now?.status === "charged") {
          charged += 1;
          expect(card, `${standing.issue.id} on ${day}`).toContain(` charged ${now.rate}% `);
        } else expect(card, `${standing.issue.id} on ${day}`).not.toMatch(/ charged [\d.]+% /);
      }
    }
    expect(charged).toBeGreaterThan(50);
  });
});
