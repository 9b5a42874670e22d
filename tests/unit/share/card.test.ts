import { expect, test } from "vitest";
import type { PageRef } from "@/lib/format/addresses/page-addresses";
import { buildCard, type Card } from "@/lib/share/card";
import { drawCard } from "@/lib/share/draw-card";
import { fontSlicesFor } from "@/lib/share/fonts";
import { at, on } from "../../support/sample-records";
import { record } from "../../support/real-record";

const today = at("2026-11-23T00:00:00Z");
const card = (place: PageRef, asOf = today, locale: "en" | "ko" = "en") =>
  buildCard({ place, locale, asOf, record, siteUrl: "https://talks.example", countdownEvent: "apec-2025" });

test("the board as of 22 October 2025", () => {
  expect(card({ page: "board" }, on("2025-10-22"))).toMatchObject({
    past: true,
    asOf: "As of 22 Oct 2025",
    address: "talks.example/en/as-of/2025-10-22",
    title: "11 of 18 issues were open, nine days before the APEC Economic Leaders' Meeting 2025.",
    countdown: "9 days · APEC Economic Leaders' Meeting 2025 · 31 Oct 2025",
  });
  const korean = card({ page: "board" }, on("2025-10-22"), "ko");
  expect(korean).toMatchObject({
    asOf: "2025년 10월 22일 기준",
    countdown: expect.stringMatching(/^9일 · /),
  });
  expect(korean?.tally?.map(({ label, squares }) => [label, squares.length])).toEqual([
    ["11 미타결", 11],
    ["6 합의·미발효", 6],
    ["1 발효", 1],
    ["0 종료", 0],
  ]);
});

test("an issue says its state as of the day, and before its first entry only that", () => {
  expect(card({ page: "issue", id: "deal-form" }, on("2025-10-22"))).toMatchObject({
    kicker: "08 Process",
    status: {
      group: "open",
      words: ["Open", "Narrowing", "No effect yet", "2 days in this state"],
      differ: null,
    },
  });
  expect(card({ page: "issue", id: "deal-form" }, on("2024-01-01"))).toMatchObject({
    status: null,
    text: "Not known yet on this date.",
  });
});

test("there is no card for what is not in the record, and none fails for what is", () => {
  for (const page of ["issue", "official", "trip", "summit", "source"] as const) {
    expect(card({ page, id: "no-such-record" }), page).toBeNull();
  }
  const places: PageRef[] = [
    ...record.issues.map(({ id }) => ({ page: "issue" as const, id })),
    ...record.events.map(({ id }) => ({ page: "summit" as const, id })),
    ...record.trips.map(({ id }) => ({ page: "trip" as const, id })),
    ...record.officials.map(({ id }) => ({ page: "official" as const, id })),
    ...record.sources.map(({ id }) => ({ page: "source" as const, id })),
  ];
  for (const locale of ["en", "ko"] as const) {
    for (const asOf of [today, on("2025-10-22"), on("2024-01-01")]) {
      for (const place of places)
        expect(card(place, asOf, locale)?.title, JSON.stringify(place)).toBeTruthy();
    }
  }
});

test("a meeting not announced by then is neither named nor dated", () => {
  expect(card({ page: "summit", id: "apec-2026" }, on("2025-10-22"))).toMatchObject({
    title: "Not announced yet",
    text: "Not known yet on this date.",
    countdown: null,
  });
});

test("only the slices a text needs are read", () => {
  expect(fontSlicesFor("Board 15%")).toEqual(["latin"]);
  expect(fontSlicesFor("관세").length).toBeGreaterThan(1);
  expect(fontSlicesFor("관세").length).toBeLessThanOrEqual(3);
  expect(fontSlicesFor("😀")).toEqual(["latin"]);
});

const sizeOf = (png: Buffer) => ({
  signature: png.subarray(1, 4).toString(),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

test("long titles, unknown characters and many issues are drawn all the same", async () => {
  const plain = card({ page: "issue", id: "deal-form" }, on("2025-10-22"))!;
  const odd: Card[] = [
    plain,
    { ...plain, title: "아주긴제목".repeat(60), address: `talks.example/${"x".repeat(300)}` },
    { ...plain, title: "😀👩‍👩‍👧 𠀀 漢字 שלום \u202e \u0000 <b>&amp;" },
    { ...plain, title: "a", text: "b ".repeat(900), countdown: "c ".repeat(300) },
    {
      ...card({ page: "board" })!,
      tally: [{ group: "open", label: "120", squares: Array.from({ length: 120 }, () => true) }],
    },
  ];
  for (const each of odd) {
    expect(sizeOf(await drawCard(each)), each.title.slice(0, 20)).toEqual({
      signature: "PNG",
      width: 1200,
      height: 630,
    });
  }
});
