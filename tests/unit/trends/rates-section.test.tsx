import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RatesSection } from "@/components/trends/rates-section";
import { hasHappened } from "@/lib/domain/time/as-of";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { lookupOf } from "@/lib/domain/record/lookup";
import { measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import { pageOf } from "@/lib/domain/paging";
import { formatFigure } from "@/lib/format/rates";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { on } from "../../support/sample-records";
import { issues, measures, officials, sources } from "../../support/real-record";

function section(day: string, locale: Locale): string {
  const view = { locale, asOf: on(day), madeAt: new Date(`${day}T12:00:00Z`) };
  const lookup = lookupOf({ issues, officials, sources: sourcesAsOf([...sources.values()], view.asOf) });
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="Asia/Seoul">
      <RatesSection
        measures={measures}
        page={pageOf(measuresAsOf(measures, view.asOf), 99, 1)}
        to={String}
        view={view}
        lookup={lookup}
        today={day}
        first="2025-03-27"
      />
    </NextIntlClientProvider>,
  );
}

/** The text of the rows of the table, by cell. */
function rowsOf(html: string): string[] {
  return html
    .split("<tr")
    .slice(2)
    .map((row) =>
      row
        .replace(/<\/t[dh]>/g, " | ")
        .replace(/<[^>]*>/g, "")
        .replace(/^[^>]*>/, "")
        .replace(/\s+/g, " ")
        .replaceAll("\u2060", ""),
    );
}

describe("the duties in trends", () => {
  test("as of 22 October 2025 cars are charged 25 %, and nothing of the 15 % that was backdated later", () => {
    const html = section("2025-10-22", "en");
    expect(
      html.includes(
        "On 22 Oct 2025, 14 of 18 groups of Korean goods pay a US duty and 4 pay no extra duty. A duty is threatened for 4.",
      ),
    ).toBe(true);
    const cars = rowsOf(html).slice(1, 3);
    expect(cars[0]).toContain(
      "25% extra | Charged | 3 Apr 2025 | No end known | 26 Mar 2025 | Proclamation of 26 March 2025",
    );
    expect(cars[1]).toContain("15% in total | Agreed | No date given | Pending | 30 Jul 2025");
  });

  test("retroactivity is shown once, beside the first day", () => {
    const rows = rowsOf(section("2026-11-29", "en"));
    expect(rows.filter((row) => row.includes("90 FR 55964") && row.startsWith("15%"))[0]).toContain(
      "15% in total | Charged | 1 Nov 2025, backdated | No end known | 4 Dec 2025 | ",
    );
    expect(rows.join().match(/1 Nov 2025, backdated/g)).toHaveLength(2);
  });

  for (const locale of ["en", "ko"] as const) {
    test.each(["2025-03-27", "2025-10-22", "2025-12-05", "2026-02-01", "2026-11-29"])(
      `in ${locale} as of %s: what is charged is what the measures say, and no later text or source is named`,
      (day) => {
        const html = section(day, locale);
        const current = rowsOf(html).filter((row) =>
          row.includes(` | ${messagesOf(locale).status.step.charged} | `),
        );
        const charged = measuresAsOf(measures, on(day)).flatMap(({ charged: now }) =>
          now?.status === "charged" ? [formatFigure(now.step, locale)] : [],
        );
        expect(current.map((row) => row.split(" ")[0])).toEqual(
          charged.map((figure) => figure?.replaceAll("\u2060", "")),
        );
        const later = measures
          .flatMap(({ steps }) => steps)
          .filter(({ announcedOn }) => !hasHappened(announcedOn, on(day)));
        const known = measures
          .flatMap(({ steps }) => steps)
          .filter((step) => !later.includes(step))
          .map(({ instrument }) => instrument[locale]);
        for (const { instrument } of later)
          if (!known.includes(instrument[locale]))
            expect(html.includes(`>${instrument[locale]}<`), instrument.en ?? "").toBe(false);
        const named = new Set(sourcesAsOf([...sources.values()], on(day)).map(({ id }) => id));
        for (const [, id = ""] of html.matchAll(/\/sources\/([\w-]+)"/g))
          expect(named.has(id), id).toBe(true);
      },
    );
  }
});
