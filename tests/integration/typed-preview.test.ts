/** How readers would see what is typed, finished or not, without a save. */
import { describe, expect, it } from "vitest";

import { listDrafts } from "@/lib/db/desk/drafts";
import { emptyDocument } from "@/lib/desk/new-record";
import { readTypedPreview } from "@/lib/desk/typed-preview";
import { findVersion } from "@/lib/db/record/record-versions";

import { openLoadedDatabase } from "../support/database";

const options = { locale: "en", at: new Date("2026-11-29T03:00:00Z") } as const;
const key = { type: "development", id: "auto-tariff-2026-11-28" } as const;
const typed = {
  ...emptyDocument("development"),
  id: key.id,
  issue: "auto-tariff",
  date: { value: "2026-11-28", precision: "day", zone: "Asia/Seoul" },
  stage: "narrowing",
  effect: "none",
};
const standing = { en: "A quota is on the table.", ko: null, origin: "en" };

describe("the preview of what is typed", () => {
  it("has card, page top and feed sentence of a development that is not finished, and saves nothing", async () => {
    const database = await openLoadedDatabase();
    const document = { ...typed, standing, claims: [{ side: "" }], contested: true };
    const preview = await readTypedPreview(key, document, options, database);
    expect(preview).toMatchObject({
      status: "shown",
      isShown: false,
      preview: {
        kind: "issue",
        standing: {
          stage: "narrowing",
          effect: "none",
          group: "open",
          contested: true,
          answer: { text: standing },
          current: { id: key.id },
        },
        sources: [],
      },
      sentences: [{ kinds: ["development"], said: { en: expect.stringContaining("reopened") } }],
    });
    expect(await listDrafts(database)).toEqual([]);
  });

  it("waits for issue, date, stage and effect", async () => {
    const database = await openLoadedDatabase();
    for (const gap of [
      { issue: "" },
      { date: null },
      { stage: "" },
      { effect: "" },
      { issue: "no-such-issue" },
    ])
      expect(
        await readTypedPreview(key, { ...typed, ...gap }, options, database),
        JSON.stringify(gap),
      ).toEqual({ status: "incomplete", missing: Object.keys(gap) });
  });

  it("names the sources of the sentence, and tells no feed of an unfinished change to a published record", async () => {
    const database = await openLoadedDatabase();
    const id = "auto-tariff-2025-07-30";
    const published = (await findVersion({ type: "development", id }, 1, database))?.document ?? {};
    const latest = { ...published, date: typed.date, standing };
    const whole = await readTypedPreview({ type: "development", id }, latest, options, database);
    expect(whole).toMatchObject({
      status: "shown",
      isShown: true,
      preview: {
        standing: { answer: { text: standing } },
        sources: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
      },
      sentences: expect.any(Array),
    });
    const unfinished = { ...latest, claims: [{ side: "" }] };
    expect(await readTypedPreview({ type: "development", id }, unfinished, options, database)).toMatchObject({
      status: "shown",
      sentences: null,
    });
  });

  it("names what was changed in an issue, and no field that an issue does not have", async () => {
    const database = await openLoadedDatabase();
    const issue = { type: "issue", id: "auto-tariff" } as const;
    const published = await findVersion(issue, 1, database);
    const summary = { en: "Another summary", ko: null, origin: "en" };
    const preview = await readTypedPreview(issue, { ...published!.document, summary }, options, database);
    const said = JSON.stringify(preview.status === "shown" ? preview.sentences : null);
    expect(said).toContain("Summary");
    expect(said).not.toContain("Verification");
  });

  it("has the card of an issue whose title is typed", async () => {
    const database = await openLoadedDatabase();
    const issue = { type: "issue", id: "auto-tariff" } as const;
    const document = (await findVersion(issue, 1, database))?.document ?? {};
    const title = { en: "Cars", ko: "자동차", origin: "en" };
    expect(await readTypedPreview(issue, { ...document, title }, options, database)).toMatchObject({
      status: "shown",
      preview: { kind: "issue", standing: { issue: { title } } },
    });
  });

  const text = (en: string) => ({ en, ko: null, origin: "both" });
  const day = (value: string) => ({ value, precision: "day", zone: "Asia/Seoul" });
  it.each([
    [
      "trip",
      {
        purpose: text("Talks on cars"),
        from: text("Seoul"),
        travellers: [{ official: "kim-jung-kwan", departs: day("2026-11-20") }, { official: "" }],
        meetings: [{ official: "", status: "" }],
        legs: [{ arrives: { value: "2026-11" } }],
      },
      "Talks on cars",
      ["Kim Jung-kwan left Seoul on 20 November 2026. The return is not known."],
    ],
    [
      "official",
      { name: text("Hong Gil-dong"), side: "KR", roles: [{ title: text("Minister"), organisation: null }] },
      "Hong Gil-dong",
      ["Korea · Minister, … · start not known"],
    ],
    [
      "event",
      {
        kind: "summit",
        name: text("A summit"),
        place: text("Busan"),
        schedule: [
          { announcedOn: day("2026-11-20"), status: "scheduled", starts: day("2026-12-02") },
          { announcedOn: null, status: "held" },
        ],
      },
      "A summit",
      ["Summit · Busan · scheduled", "3 days · 2 Dec 2026"],
    ],
    [
      "source",
      {
        title: "Duties fall",
        publisher: "",
        url: "not an address",
        titleKind: "headline",
        language: "en",
        tier: "secondary",
        access: "full_text",
        publishedOn: day("2026-11-28"),
      },
      "Duties fall",
      ["… · 28 Nov 2026 · secondary · read in full"],
    ],
  ] as const)(
    "has the top of the page of an unfinished %s, and its feed sentence",
    async (type, given, title, lines) => {
      const database = await openLoadedDatabase();
      const preview = await readTypedPreview(
        { type, id: "typed" },
        { ...emptyDocument(type), ...given, id: "typed" },
        options,
        database,
      );
      expect(preview).toMatchObject({ status: "shown", preview: { kind: "page", title, lines } });
      expect(preview.status === "shown" && JSON.stringify(preview.sentences)).toContain(title);
    },
  );

  it("has the card of a measure's issue with the rate of a step that is not verified yet", async () => {
    const database = await openLoadedDatabase();
    const measure = { type: "measure", id: "passenger-cars" } as const;
    const document = (await findVersion(measure, 1, database))?.document ?? {};
    const step = {
      announcedOn: day("2026-11-20"),
      status: "charged",
      rate: 7.5,
      rateKind: "total",
      basis: "section_232",
      instrument: text("An order"),
      from: day("2026-11-21"),
      until: null,
      settles: [],
      verification: "unverified",
    };
    const steps = [...(Array.isArray(document.steps) ? document.steps : []), step, { status: "charged" }];
    const preview = await readTypedPreview(measure, { ...document, steps }, options, database);
    expect(preview).toMatchObject({
      status: "shown",
      preview: { kind: "issue", charge: { said: expect.stringContaining("7.5") } },
    });
  });

  it.each([
    ["source", ["titleKind", "language", "tier", "access"]],
    ["official", ["side"]],
    ["event", ["kind"]],
    ["measure", ["issue"]],
  ] as const)("names what has to be chosen first of an empty %s", async (type, missing) => {
    const database = await openLoadedDatabase();
    expect(
      await readTypedPreview(
        { type, id: "typed" },
        { ...emptyDocument(type), id: "typed" },
        options,
        database,
      ),
    ).toEqual({ status: "incomplete", missing });
  });
});
