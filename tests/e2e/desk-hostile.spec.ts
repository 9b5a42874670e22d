/**
 * Hostile text in every field of every record's form: kept as it was typed or refused by name, and never run.
 */
import { recordTypes, type RecordType } from "@/lib/domain/record/record";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { maxCharacters } from "@/lib/schemas/record/rules";
import { type DeskClient, formWith, unescapeHtml } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { deskPassword, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { person } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";
import { controlsOf, hostileTexts, script } from "../support/hostile-texts";
import { isFullStress, times } from "../support/stress";

let server: RunningServer;
let client: DeskClient;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer();
  client = await person(server, "seo", "publisher");
});

// A title that was typed where a source is referred to would rightly find the draft that has it.
test.afterEach(() => void ask(server.databaseFile, `DELETE FROM "Draft" WHERE "recordId" LIKE 'hostile-%'`));

test.afterAll(async () => server.stop());

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");
const isBox = (name: string) => /(^|\.)(machineTranslated|contested)$/.test(name);
/**
 * A closed list has no place for a word that is not its own, by which nobody can type one; the draft keeps
 * what was sent.
 */
function isClosed(html: string, name: string): boolean {
  const tags =
    html.match(/<(?:select|input)\b[^>]*>/g)?.filter((tag) => tag.includes(` name="${name}"`)) ?? [];
  return tags.some((tag) => tag.startsWith("<select") || tag.includes('type="radio"'));
}

async function newRecord(type: RecordType, id: string, typed: Record<string, string>) {
  const address = `/admin/records/${type}/new`;
  const form = formWith(await client.get(address), "expected.version");
  return client.send(address, form, { ...typed, id, intent: "save" });
}

for (const type of recordTypes) {
  test(`a ${type}: every hostile text in every field comes back as it was typed`, async () => {
    test.setTimeout(300_000);
    const names = controlsOf(type).filter((name) => name !== "id" && !isBox(name));
    for (const [kind, text] of Object.entries(hostileTexts)) {
      const id = `hostile-${type}-${slugOf(kind)}`;
      const saved = await newRecord(type, id, Object.fromEntries(names.map((name) => [name, text])));
      expect([saved.status, saved.location], `${kind} is saved`).toEqual([
        303,
        `/admin/records/${type}/${id}?saved=1`,
      ]);
      const shown = await client.get(`/admin/records/${type}/${id}?check=1`);
      expect(shown.status, kind).toBe(200);
      const held = new Map(formWith(shown, "expected.version").fields);
      const open = names.filter((name) => !isClosed(shown.text, name));
      expect(open.length, `fields of a ${type}`).toBeGreaterThan(2);
      for (const name of open)
        expect(held.get(name)?.normalize(), `${kind} in ${name}`).toBe(normalisedInput(text));
      // What cannot be published is named field by field.
      expect(shown.text, kind).toMatch(/role="alert"/);
      for (const page of ["/publish", "/preview"]) {
        const { status, text: html } = await client.get(`/admin/records/${type}/${id}${page}`);
        expect([200, 307], `${kind} on ${page}`).toContain(status);
        expect(html, `${kind} on ${page}`).not.toContain("<script>window.ran");
      }
      expect(shown.text, kind).not.toContain("<script>window.ran");
    }
  });
}

/** Text of a language, a value of a date, an address, …: the fields of one name are read by the same code. */
const kindOf = (name: string) => name.replace(/^.*\./, "").replace(/\[\d+\]/g, "");

test("a megabyte in any field is kept in the draft and refused for publication with the number that is allowed", async () => {
  test.setTimeout(times({ short: 300_000, full: 1_800_000 }));
  const tried = new Set<string>();
  const megabyte = "가나다 and so on. ".repeat(80_000).slice(0, 1_000_000);
  for (const type of recordTypes) {
    for (const [index, name] of controlsOf(type)
      .filter((each) => each !== "id" && !isBox(each) && !/\.(origin|precision)$/.test(each))
      .entries()) {
      if (tried.has(kindOf(name)) && !isFullStress) continue;
      tried.add(kindOf(name));
      const id = `large-${type}-${index}`;
      // A date that is said to be unknown holds nothing.
      const date = /^(.*)\.(value|zone|wording)$/.exec(name)?.[1];
      // Nor does a quotation without words.
      const quote = /^(.*quote)\.language$/.exec(name)?.[1];
      const saved = await newRecord(type, id, {
        ...(quote ? { [`${quote}.text`]: "words" } : {}),
        ...(date ? { [`${date}.precision`]: "approximate", [`${date}.value`]: "2025-10-22" } : {}),
        [name]: megabyte,
      });
      expect([saved.status, saved.location], `${type} ${name}`).toEqual([
        303,
        `/admin/records/${type}/${id}?saved=1`,
      ]);
      const [draft] = ask(
        server.databaseFile,
        `SELECT length("document") AS "length" FROM "Draft" WHERE "recordId" = ?`,
        [id],
      );
      expect(Number(draft?.length), `${type} ${name}`).toBeGreaterThan(999_990);
      ask(server.databaseFile, `DELETE FROM "Draft" WHERE "recordId" = ?`, [id]);
    }
  }
  const address = "/admin/records/issue/auto-tariff";
  await client.send(address, formWith(await client.get(address), "summary.en"), {
    "summary.en": megabyte,
    intent: "save",
  });
  const compared = await client.get(`${address}/publish`);
  // What stands against publication is mended in the form.
  expect([compared.status, compared.location]).toEqual([307, `${address}?check=1`]);
  const checked = await client.get(`${address}?check=1`);
  expect(unescapeHtml(checked.text)).toContain(maxCharacters.toLocaleString("en"));
  const tooMuch = await client.send(address, formWith(checked, "summary.en"), {
    "summary.en": megabyte.repeat(3),
    intent: "save",
  });
  expect(tooMuch.status, "more than any record holds").not.toBe(500);
  expect(tooMuch.location).toBe(null);
  const second = await client.get(`${address}/discard`);
  await client.send(`${address}/discard`, formWith(second, /Discard/));
});

/** Where readers meet a record of each type, with the record that is written over. */
const published: Record<RecordType, { id: string; pages: string[] }> = {
  issue: { id: "auto-tariff", pages: ["", "/open", "/issues/auto-tariff", "/search?q=script"] },
  development: { id: "", pages: ["/issues/auto-tariff", "/timeline"] },
  source: { id: "", pages: ["/sources"] },
  official: { id: "kim-jung-kwan", pages: ["/officials", "/officials/kim-jung-kwan"] },
  event: { id: "apec-2025", pages: ["/summits", "/summits/apec-2025"] },
  measure: { id: "passenger-cars", pages: ["/issues/auto-tariff", "/search?q=script"] },
  trip: { id: "trip-2025-10b", pages: ["/trips", "/trips/trip-2025-10b"] },
};

test("script that was published is read and never run, at the desk and by readers", async ({ page }) => {
  test.setTimeout(300_000);
  const last = (statement: string) => String(Object.values(ask(server.databaseFile, statement)[0]!)[0]);
  published.development.id = last(
    `SELECT "id" FROM "Development" WHERE "issueId" = 'auto-tariff' ORDER BY "position" DESC LIMIT 1`,
  );
  published.source.id = last(`SELECT "id" FROM "Source" ORDER BY "position" LIMIT 1`);
  published.source.pages.push(`/sources/${published.source.id}`);
  await signIn(page, server, { email: "seo@example.org", password: deskPassword });
  const readers: string[] = [];
  for (const type of recordTypes) {
    const { id, pages } = published[type];
    const address = `/admin/records/${type}/${id}`;
    const form = formWith(await client.get(address), "expected.version");
    const written = form.fields.filter(
      ([name, value]) =>
        value !== "" && /\.(en|ko|wording)$|(^|\.)(title|publisher|locator|text)$|note$/.test(name),
    );
    const typed = Object.fromEntries(
      written.map(([name, value]) => [name, `${value.slice(0, 40)} ${script}`]),
    );
    expect(Object.keys(typed).length, type).toBeGreaterThan(0);
    await client.send(address, form, { ...typed, intent: "save" });
    for (const place of ["", "/publish", "/preview"]) {
      await page.goto(`${server.url}${address}${place}`);
      expect(await page.evaluate(() => Reflect.get(window, "ran")), `${address}${place}`).toBeUndefined();
    }
    const compared = await client.get(`${address}/publish`);
    const done = await client.send(`${address}/publish`, formWith(compared, "reason"), {
      kind: "correction",
      reason: script,
    });
    expect(done.location, `${type}: ${done.status}`).toMatch(/history\?published=2$/);
    readers.push(
      `/r/${last(`SELECT max("seq") FROM "Revision"`)}`,
      ...["en", "ko"].flatMap((locale) => pages.map((place) => `/${locale}${place}`)),
    );
    await page.goto(`${server.url}${address}/history`);
    expect(await page.evaluate(() => Reflect.get(window, "ran")), `${address}/history`).toBeUndefined();
  }
  for (const address of new Set(readers)) {
    const response = await page.goto(server.url + address);
    expect(response?.status(), address).toBe(200);
    expect(await page.evaluate(() => Reflect.get(window, "ran")), address).toBeUndefined();
  }
  // It was there to be run: the words of the script are on the page as text.
  await page.goto(`${server.url}/en/issues/auto-tariff`);
  await expect(page.locator("main")).toContainText("<script>window.ran=1</script>");
});
