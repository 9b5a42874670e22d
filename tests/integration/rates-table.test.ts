/** The rates table as a file, read by a third-party parser and compared with the pages' data. */
import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { pageFileResponse } from "@/app/page-file/page-file";
import type { Database } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { AsOf } from "@/lib/domain/time/as-of";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { csvText } from "@/lib/export/data/table";
import { ratesTable } from "@/lib/export/data/rates-table";
import { openLoadedDatabase } from "../support/database";
import { publicRecord } from "../support/public-record";

let database: Database;
let record: PublicRecord;
beforeAll(async () => {
  database = await openLoadedDatabase();
  record = await readPublishedRecord(database);
});

const site = "https://talks.example";
const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const tableOf = (asOf: AsOf, locale: "en" | "ko" = "en") =>
  rowsOf(csvText(ratesTable(record, asOf, locale, site)));
const ask = (locale: string, date?: string) =>
  pageFileResponse(
    { ending: "csv", locale, place: [...(date ? ["as-of", date] : []), "rates"], parameters: {} },
    database,
  );

it("has one row for each group of goods, with what is charged on it", () => {
  for (const asOf of [
    { kind: "day", on: "2025-12-10" },
    { kind: "day", on: "2026-11-25" },
  ] as const) {
    const rows = tableOf(asOf);
    const known = measuresAsOf(record.measures, asOf);
    expect(rows.map(({ id }) => id)).toEqual(known.map(({ measure }) => measure.id));
    for (const [index, { charged, agreed, threatened, decided }] of known.entries()) {
      const row = rows[index]!;
      expect(row).toMatchObject({
        status: charged?.status ?? "",
        rate: charged?.rate === null || charged === null ? "" : String(charged.rate),
        since_value: charged?.since.value ?? "",
        agreed_count: String(agreed.length),
        agreed_rate: agreed.at(-1)?.rate?.toString() ?? "",
        threatened_rate: threatened.at(-1)?.rate?.toString() ?? "",
        decided_rate: decided[0]?.rate?.toString() ?? "",
      });
    }
  }
  expect(
    tableOf({ kind: "day", on: "2025-12-10" }, "ko").find(({ id }) => id === "passenger-cars"),
  ).toMatchObject({
    goods: record.measures[0]!.goods.ko!,
    rate: "15",
    rate_kind: "total",
    since_value: "2025-11-01",
    backdated: "true",
    before_rate: "25",
    page: `${site}/ko/as-of/2025-12-10/rates#passenger-cars`,
  });
});

it("names nothing on a past day that was announced or published later", () => {
  const asOf = { kind: "day", on: "2025-10-22" } as const;
  const published = new Set(sourcesAsOf(record.sources, asOf).map(({ id }) => id));
  const rows = tableOf(asOf);
  const cited = rows.flatMap(({ sources }) => sources!.split(" ").filter(Boolean));
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter((id) => !published.has(id))).toEqual([]);
  for (const row of rows)
    for (const name of ["decided", "agreed", "threatened"])
      expect(row[`${name}_announced_on_value`]! <= "2025-10-22", `${row.id} ${name}`).toBe(true);
  // Its issue had not begun, and its name would reveal later developments.
  expect(rows.find(({ id }) => id === "softwood-lumber")).toMatchObject({ issue: "" });
  expect(rows.find(({ id }) => id === "passenger-cars")).toMatchObject({
    issue: "auto-tariff",
    rate: "25",
    since_value: expect.stringMatching(/^2025-04/),
  });
});

it("has no text that a spreadsheet would run as a formula", () => {
  const [first, ...others] = record.measures;
  const hostile = publicRecord({
    ...record,
    measures: [{ ...first!, goods: { en: "=HYPERLINK(1)", ko: "+1", origin: "both" as const } }, ...others],
  });
  const [row] = rowsOf(csvText(ratesTable(hostile, { kind: "day", on: "2026-11-25" }, "en", site)));
  expect(row!.goods).toBe("'=HYPERLINK(1)");
});

it("is sent as a file, and a day that cannot be shown is named with what can", async () => {
  const response = await ask("ko", "2025-12-10");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="rates-2025-12-10.csv"');
  // The byte order mark is part of the file.
  expect([...new Uint8Array(await response.clone().arrayBuffer()).subarray(0, 3)]).toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  expect(rowsOf(await response.text()).length).toBeGreaterThan(10);
  expect((await ask("en")).status).toBe(200);
  expect((await ask("fr")).status).toBe(404);
  for (const day of ["2025-02-30", "2999-01-01"]) {
    const refused = await ask("en", day);
    expect([refused.status, await refused.text()]).toEqual([
      404,
      expect.stringContaining(`date: “${day}” is not allowed. Allowed: a day such as 2025-10-22, up to `),
    ]);
  }
});
