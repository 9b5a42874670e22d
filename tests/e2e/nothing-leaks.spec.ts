/**
 * Drafts, unverified entries, notes, texts set aside and readers' reports are looked for at every public
 * address and exit.
 */
import { recordTypes } from "@/lib/domain/record/record";
import type { IssueInFile } from "@/lib/domain/record/record-document";
import { formWith } from "../../scripts/desk-client";
import { concurrently } from "../support/concurrently";
import { ask } from "../support/desk-database";
import { person } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";
import { publicAddresses } from "../support/public-addresses";
import { recordFolder } from "../support/record-folder";

/**
 * Every hidden text begins with what is searched for; a page may repeat the words of a search, and they are
 * not the whole mark.
 */
const hidden = "zqhidden";
const mark = `${hidden}7f3a`;
let marks = 0;
const next = (what: string) => `${mark} ${what} ${(marks += 1)}`;

/** Notes in every place for them, and an unverified entry of each type that can be one. */
async function recordWithMarks(): Promise<string> {
  return recordFolder((record) => {
    for (const source of record.sources) source.note = next("note of a source");
    for (const official of record.officials) {
      official.note = next("note of an official");
      for (const each of [...official.aliases, ...official.roles])
        each.note = next("note within an official");
    }
    for (const entry of [...record.events, ...record.trips]) entry.note = next("note of an entry");
    for (const issue of record.issues)
      for (const development of issue.developments) development.note = next("note of a development");
    const text = (what: string) => ({ en: next(what), ko: next(what), origin: "both" as const });
    const car = record.issues.find(({ id }) => id === "auto-tariff")!;
    const last: IssueInFile["developments"][number] = structuredClone(car.developments.at(-1)!);
    const claims = last.claims.map((claim) => ({
      ...claim,
      statement: text("unverified claim"),
      quote: claim.quote && { ...claim.quote, text: next("unverified quote") },
    }));
    car.developments.push({
      ...last,
      id: `auto-tariff-${last.date.value.slice(0, 10)}-9`,
      what: text("unverified development"),
      claims,
      stage: "narrowing",
      verification: "unverified",
    });
    record.events.push({
      ...structuredClone(record.events[0]!),
      id: `${mark}-event`,
      name: text("unverified event"),
      place: text("unverified place"),
      verification: "unverified",
    });
    const cars = record.measures.find(({ id }) => id === "passenger-cars")!;
    cars.note = next("note of a measure");
    cars.steps[0]!.note = next("note of a step");
    cars.steps.push({
      ...structuredClone(cars.steps.at(-1)!),
      id: `passenger-cars-${last.date.value.slice(0, 10)}-9`,
      announcedOn: last.date,
      instrument: text("unverified step"),
      settles: [],
      verification: "unverified",
    });
    record.trips.push({
      ...structuredClone(record.trips[0]!),
      id: `${mark}-trip`,
      purpose: text("unverified trip"),
      verification: "unverified",
    });
  });
}

const field = {
  source: "title",
  official: "name.en",
  issue: "summary.en",
  development: "what.en",
  event: "name.en",
  trip: "purpose.en",
  measure: "goods.en",
} as const;
const table = {
  source: "Source",
  official: "Official",
  issue: "Issue",
  development: "Development",
  event: "Event",
  trip: "Trip",
  measure: "Measure",
} as const;

test("what is not published is at no public address", async ({ startOwnServer }) => {
  test.setTimeout(300_000);
  const server = await startOwnServer({ record: await recordWithMarks() });
  const editor = await person(server, "han", "editor");
  const count = (from: string, column: string) =>
    Number(
      ask(
        server.databaseFile,
        `SELECT count(*) AS "count" FROM "${from}" WHERE "${column}" LIKE '%${mark}%'`,
      )[0]?.count,
    );
  for (const type of recordTypes) {
    const known =
      type === "issue"
        ? "auto-tariff"
        : String(
            ask(
              server.databaseFile,
              `SELECT "id" FROM "${table[type]}" WHERE "id" NOT LIKE '%${mark}%' ORDER BY "position" LIMIT 1`,
            )[0]?.id,
          );
    const address = `/admin/records/${type}/${known}`;
    const form = formWith(await editor.get(address), "expected.version");
    await editor.send(address, form, { [field[type]]: next(`draft of ${type}`), intent: "save" });
    // The same form again is late: its text is set aside.
    const late = await editor.send(address, form, {
      [field[type]]: next(`set aside of ${type}`),
      intent: "save",
    });
    expect(late.location, type).toMatch(/conflicts/);
    const blank = formWith(await editor.get(`/admin/records/${type}/new`), "expected.version");
    await editor.send(`/admin/records/${type}/new`, blank, {
      id: `${mark}-new-${type}`,
      [field[type]]: next(`new ${type}`),
      intent: "save",
    });
  }
  ask(
    server.databaseFile,
    `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "contact", "reportedAt") VALUES ('r1', 'issue', 'auto-tariff', ?, ?, '2026-11-01T00:00:00.000Z')`,
    [next("report"), `${mark}@example.org`],
  );
  // They are all there to be found.
  expect([count("Draft", "document"), count("SetAside", "document"), count("ErrorReport", "text")]).toEqual([
    14, 7, 1,
  ]);
  expect(count("Revision", "snapshot")).toBeGreaterThan(100);
  expect((await editor.get("/admin?queue=unverified")).text).toContain(mark);

  const sitemap = await (await fetch(`${server.url}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!.replace(server.url, ""));
  const sources = listed.filter((address) => /\/sources\/./.test(address)).slice(0, 6);
  // Each record's page in one of the languages, which both show the same published record.
  const records = [
    ...new Set(
      listed
        .filter((address) => !/\/sources\/./.test(address))
        .map((address) => address.replace(/^\/(en|ko)/, "")),
    ),
  ];
  expect(records.length).toBeGreaterThan(100);
  const resources: { path: string }[] = (await (await fetch(`${server.url}/data/datapackage.json`)).json())
    .resources;
  const revisions = ask(
    server.databaseFile,
    `SELECT "seq" FROM "Revision" WHERE "snapshot" LIKE '%${mark} unverified%' OR "seq" % 40 = 0 OR "recordId" = 'auto-tariff'`,
  );
  expect([sources.length, resources.length > 5, revisions.length > 10]).toEqual([6, true, true]);
  const addresses = [
    ...publicAddresses(server.url, hidden),
    ...records.filter((_, place) => place % 2 === 0).map((address) => `/en${address}`),
    ...records.filter((_, place) => place % 2 === 1).map((address) => `/ko${address}`),
    ...sources,
    ...resources.map(({ path }) => `/data/${path}`),
    ...revisions.map(({ seq }) => `/r/${seq}`),
    ...["event", "trip"].flatMap((type) =>
      ["en", "ko"].map((locale) => `/${locale}/${type === "event" ? "summits" : "trips"}/${mark}-${type}`),
    ),
    ...recordTypes.flatMap((type) =>
      ["issue", "official", "source"].includes(type) ? [`/en/${type}s/${mark}-new-${type}`] : [],
    ),
  ];
  const missing: string[] = [];
  const leaks: string[] = [];
  const asked = [...new Set(addresses)];
  await concurrently(asked, async (address) => {
    const response = await fetch(server.url + address);
    const text = await response.text();
    const own = address.includes(mark);
    // A version that was never for readers has no address, and what is reported must be known; all others are
    // there.
    if (response.status >= (address.startsWith("/r/") ? 500 : 400) && !own)
      missing.push(`${response.status} ${address}`);
    if (own && response.status !== 404) leaks.push(`${response.status} ${address}`);
    // An address that is not there repeats itself in links to the other language, and nothing else.
    const said = (own ? text.replaceAll(address.split("/").at(-1)!, "") : text).toLowerCase();
    if (said.includes(mark))
      leaks.push(`${address}: ${said.slice(said.indexOf(mark), said.indexOf(mark) + 60)}`);
  });
  expect(leaks).toEqual([]);
  expect(missing).toEqual([]);
});
