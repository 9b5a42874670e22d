import { describe, expect, test } from "vitest";
import { addDaysTo } from "@/lib/domain/time/calendar-day";
import { entriesPerLedgerPage } from "@/lib/domain/status/ledger-page";
import { groupByIssue, goodsPerPage } from "@/lib/domain/measures/duty-page";
import { measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import { dutyAddress, entryAddress, entryLinkOnIssuePage } from "@/lib/format/addresses/row-addresses";
import { development, issue, measure, on, seoul, step } from "../../../support/sample-records";

const entries = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    development(seoul(addDaysTo("2025-01-01", place)), "raised", "none", { id: `e${place}` }),
  );
const address = "/en/issues/long";

describe("the row of an entry", () => {
  const long = issue(entries(entriesPerLedgerPage + 5));
  const today = on("2026-01-01");

  test("is on the page that its place among the newest gives", () => {
    expect(entryAddress(address, long, "e44", today)).toBe("/en/issues/long#e44");
    expect(entryAddress(address, long, "e5", today)).toBe("/en/issues/long#e5");
    expect(entryAddress(address, long, "e4", today)).toBe("/en/issues/long?page=2#e4");
    expect(entryAddress(`${address}?seenAt=x`, long, "e0", today)).toBe("/en/issues/long?seenAt=x&page=2#e0");
  });

  test("as of a day counts what had happened by then", () => {
    expect(entryAddress(address, long, "e0", on("2025-01-10"))).toBe("/en/issues/long#e0");
  });

  test("needs no page where there is one, and from the issue's own page no address", () => {
    const short = issue(entries(3));
    expect(entryAddress(address, short, "e0", today)).toBe("/en/issues/long#e0");
    expect(entryAddress(address, undefined, "e0", today)).toBe("/en/issues/long#e0");
    expect(entryLinkOnIssuePage(address, short, "e0", today)).toBe("#e0");
    expect(entryLinkOnIssuePage(address, long, "e0", today)).toBe("/en/issues/long?page=2#e0");
  });
});

describe("the row of goods", () => {
  const goods = Array.from({ length: goodsPerPage + 2 }, (_, place) =>
    measure([step("2025-03-01", "agreed", 15)], { id: `m${place}`, issue: place % 2 === 0 ? "even" : "odd" }),
  );

  test("is on the page on which the table shows it, goods of an issue together", () => {
    const order = groupByIssue(measuresAsOf(goods, on("2026-01-01"))).map(({ measure: { id } }) => id);
    expect(order.slice(0, 2)).toEqual(["m0", "m2"]);
    const paged = order.map((id) => dutyAddress("/en/rates", goods, id, on("2026-01-01")));
    expect(paged.map((one) => one.includes("?page=2"))).toEqual(
      order.map((_, place) => place >= goodsPerPage),
    );
  });

  test("needs no page where there are few", () => {
    expect(dutyAddress("/en/rates", goods.slice(0, 3), "m2", on("2026-01-01"))).toBe("/en/rates#m2");
  });
});
