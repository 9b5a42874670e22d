import { expect, it } from "vitest";
import { embedResponse } from "@/app/embed/embed-response";
import { oembedAnswer } from "@/app/oembed/oembed-response";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { writeRecords } from "../support/write-records";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { Editor } from "@/lib/domain/editing/editor";
import type { Text } from "@/lib/domain/record/record";
import { publishDraft } from "@/lib/record/publish-draft";
import { withdrawRecord } from "@/lib/record/withdraw-record";
import { openLoadedDatabase } from "../support/database";
import { readRecordFolder } from "../support/record-folder";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const site = "http://localhost:3000";

async function card(database: Database, address: string) {
  const url = new URL(address, site);
  const response = await embedResponse(new Request(url), url.pathname.split("/").slice(2), database);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

async function oembed(database: Database, page: string) {
  const response = await oembedAnswer(
    new Request(`${site}/oembed?url=${encodeURIComponent(page)}`),
    database,
  );
  return { status: response.status, text: await response.text() };
}

it("a wrong parameter is named with what is allowed, in the reader's language, and never breaks the server", async () => {
  const database = await openLoadedDatabase();
  const today = seoulDayOf(new Date());
  for (const [address, parts] of [
    ["/embed/board?lang=fr", ["“lang” is “fr”. Allowed: en, ko.", "lang 값: ‘fr’. 쓸 수 있는 값: en, ko."]],
    ["/embed/board?theme=blue", ["“theme” is “blue”. Allowed: light, dark."]],
    ["/embed/board?theme=blue&lang=ko", ["theme 값: ‘blue’. 쓸 수 있는 값: light, dark."]],
    [
      "/embed/issues/auto-tariff?asOf=2025-02-30",
      [`“asOf” is “2025-02-30”. Allowed: a day such as 2025-10-22, up to ${today}.`],
    ],
    ["/embed/issues/auto-tariff?asOf=9999-12-31&theme=x", ["“asOf” is “9999-12-31”", "“theme” is “x”"]],
    ["/embed/board?lang=en&lang=xx", ["“lang” is “xx”"]],
    ["/embed/countdown?event=A%00b", ["“event” is “A b”. Allowed: the id of an event, such as apec-2025."]],
    [
      "/embed/board?theme=%3Cscript%3Ealert(1)%3C/script%3E",
      ["“theme” is “&lt;script&gt;alert(1)&lt;/script&gt;”"],
    ],
    [`/embed/board?lang=${"x".repeat(5000)}`, [`“${"x".repeat(80)}”`]],
    ["/embed/board?theme=", ["“theme” is “”"]],
    [
      "/embed/rates?goods=Copper",
      [
        "“goods” is “Copper”. Allowed: up to 12 ids of goods, separated by commas, such as passenger-cars,patented-medicines.",
      ],
    ],
    [
      "/embed/rates?goods=copper,,buses&lang=ko",
      ["goods 값: ‘copper,,buses’. 쓸 수 있는 값: 쉼표로 구분한 품목 식별자 12개까지"],
    ],
  ] as const) {
    const { status, type, text } = await card(database, address);
    expect([status, type], address).toEqual([400, "text/html; charset=utf-8"]);
    for (const part of parts) expect(text, address).toContain(part);
    expect(text).not.toContain("<script>alert");
  }
});

it("an unknown record has no card, and that of a withdrawn one gives date and reason", async () => {
  const database = await openLoadedDatabase();
  for (const address of [
    "/embed/issues/no-such-issue",
    "/embed/countdown?event=no-such-event",
    "/embed/nothing",
    "/embed",
    "/embed/issues",
    "/embed/board/x",
    "/embed/rates?goods=copper,no-such-goods",
    "/embed/rates/copper",
  ]) {
    const { status, text } = await card(database, `${address}${address.includes("?") ? "&" : "?"}lang=ko`);
    expect(status, address).toBe(404);
    expect(text).toContain("이 주소에는 카드가 없다");
  }
  const key = { type: "event", id: "nato-ankara-2026" } as const;
  expect((await card(database, "/embed/countdown?event=nato-ankara-2026")).status).toBe(200);
  expect(
    (await withdrawRecord(seo, { key, expectedVersion: 1, reason: "It was <another> meeting" }, database))
      .status,
  ).toBe("written");
  const gone = await card(database, "/embed/countdown?event=nato-ankara-2026");
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("It was &lt;another&gt; meeting");
  expect(gone.text).not.toContain("NATO");
  expect((await oembed(database, `${site}/en/summits/nato-ankara-2026`)).status).toBe(404);
});

it("the card of a record under review answers 404 without the reason, that of a withdrawn one 410", async () => {
  const database = await openLoadedDatabase();
  const key = { type: "event", id: "nato-ankara-2026" } as const;
  const document = (await readRecordFolder()).events.find(({ id }) => id === key.id)!;
  const saved = await saveDraft(
    seo,
    { key, expected: { version: 1, save: 0 }, document: { ...document, verification: "unverified" } },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const reason = "Two reports differ";
  expect(
    await publishDraft(
      seo,
      { key, expected: { version: 1, save: saved.save }, kind: "correction", reason },
      database,
    ),
  ).toMatchObject({ status: "published" });
  const words = {
    en: ["This meeting or key date is under review", "It could no longer be verified and is not shown"],
    ko: ["재확인 중인 회담·주요 일정이다", "더는 확인할 수 없어"],
  };
  for (const locale of ["en", "ko"] as const) {
    const { status, text } = await card(database, `/embed/countdown?event=${key.id}&lang=${locale}`);
    expect(status).toBe(404);
    for (const said of words[locale]) expect(text).toContain(said);
    expect(text).not.toMatch(/Two reports differ|NATO|[Ww]ithdrawn \d|철회된/);
  }
  expect(
    (await withdrawRecord(seo, { key, expectedVersion: 2, reason: "It was another meeting" }, database))
      .status,
  ).toBe("written");
  const gone = await card(database, `/embed/countdown?event=${key.id}`);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("It was another meeting");
  expect(gone.text).not.toContain(reason);
});

it("a card of a past day is the same to the byte until the record has changed", async () => {
  const database = await openLoadedDatabase();
  const ask = async () =>
    (
      await embedResponse(
        new Request(`${site}/embed/issues/deal-form?asOf=2025-10-22`),
        ["issues", "deal-form"],
        database,
      )
    ).text();
  const first = await ask();
  expect(await ask()).toBe(first);
  const issue = (await readRecordFolder()).issues.find(({ id }) => id === "deal-form")!;
  const { developments: _kept, ...document } = {
    ...issue,
    title: { en: "Renamed", ko: null, origin: "en" } satisfies Text,
  };
  const written = await writeRecords(
    [{ type: "issue", kind: "editorial", reason: "Test", who: "tester", document, publication: "published" }],
    [],
    database,
  );
  expect(JSON.stringify(written)).toContain("written");
  expect([first.includes("Renamed"), (await ask()).includes("Renamed")]).toEqual([false, true]);
});

it("shows no draft, nothing unverified and no note, in no card and no answer to a program", async () => {
  const database = await openLoadedDatabase();
  const record = await readRecordFolder();
  const says = (what: string): Text => ({ en: `SENTINEL ${what}`, ko: `SENTINEL ${what}`, origin: "en" });
  const { developments, ...model } = record.issues.find(({ id }) => id === "deal-form")!;
  const event = record.events.find(({ id }) => id === "apec-2025")!;
  const development = { ...developments.at(-1)!, issue: "deal-form", note: "SENTINEL note" };
  const meant = { kind: "development", reason: "SENTINEL reason", who: "tester" } as const;
  const written = await writeRecords(
    [
      {
        ...meant,
        type: "issue",
        document: { ...model, id: "a-draft", title: says("draft") },
        publication: "draft",
      },
      {
        ...meant,
        type: "issue",
        document: { ...model, id: "taken-back", title: says("taken back") },
        publication: "withdrawn",
      },
      {
        ...meant,
        type: "event",
        document: { ...event, id: "draft-event", name: says("draft event") },
        publication: "draft",
      },
      {
        ...meant,
        type: "event",
        document: { ...event, id: "unverified-event", name: says("unverified"), verification: "unverified" },
        publication: "published",
      },
      { ...meant, type: "event", document: { ...event, note: "SENTINEL note" }, publication: "published" },
      {
        ...meant,
        type: "development",
        document: {
          ...development,
          id: "deal-form-2026-11-01",
          what: says("unverified entry"),
          verification: "unverified",
        },
        publication: "published",
      },
      {
        ...meant,
        type: "development",
        document: { ...development, id: "deal-form-2026-11-02", what: says("draft entry") },
        publication: "draft",
      },
    ],
    [],
    database,
  );
  const saved = await saveDraft(
    seo,
    {
      key: { type: "issue", id: "deal-form" },
      expected: { version: 1, save: 0 },
      document: { ...model, title: says("open draft") },
    },
    database,
  );
  expect([written.status, saved.status]).toEqual(["written", "saved"]);
  const hidden = [
    "/embed/issues/a-draft",
    "/embed/issues/taken-back",
    "/embed/countdown?event=draft-event",
    "/embed/countdown?event=unverified-event",
  ];
  for (const address of hidden) {
    const { status, text } = await card(database, address);
    expect([status, text.includes("SENTINEL")], address).toEqual([404, false]);
  }
  const shown = ["/embed/board", "/embed/countdown", ...record.issues.map(({ id }) => `/embed/issues/${id}`)];
  for (const address of shown.flatMap((one) => [`${one}?lang=en`, `${one}?lang=ko&asOf=2026-11-24`])) {
    const { status, text } = await card(database, address);
    expect([status, text.includes("SENTINEL")], address).toEqual([200, false]);
  }
  for (const page of [
    "/en/issues/a-draft",
    "/ko/issues/taken-back",
    "/en/summits/draft-event",
    "/ko/summits/unverified-event",
    "/en/issues/deal-form",
    "/ko",
  ]) {
    expect((await oembed(database, page)).text, page).not.toContain("SENTINEL");
  }
});

it("hostile words are words", async () => {
  const database = await openLoadedDatabase();
  const { developments: _kept, ...model } = (await readRecordFolder()).issues.find(
    ({ id }) => id === "deal-form",
  )!;
  const hostile = `</title></style><script>alert("1")</script><img src=x onerror=alert(1)> ' " & 관세`;
  const title: Text = { en: hostile, ko: hostile, origin: "en" };
  await writeRecords(
    [
      {
        type: "issue",
        kind: "editorial",
        reason: "Test",
        who: "tester",
        document: { ...model, title, summary: title },
        publication: "published",
      },
    ],
    [],
    database,
  );
  const { text } = await card(database, "/embed/issues/deal-form");
  expect(text).toContain("&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(text).not.toMatch(/<script|<img|onerror="/);
  const answer = JSON.parse((await oembed(database, "/en/issues/deal-form")).text);
  expect(answer.title).toContain(hostile);
  expect(answer.html).not.toMatch(/<script|<img/);
});

it("the card of rates shows the goods chosen in their order, with the source of each duty, and on a past day nothing of later", async () => {
  const database = await openLoadedDatabase();
  const { status, text } = await card(
    database,
    "/embed/rates?goods=copper,passenger-cars&asOf=2025-12-10&lang=en",
  );
  expect(status).toBe(200);
  const places = ["copper", "passenger-cars"].map((id) =>
    text.indexOf(`${site}/en/as-of/2025-12-10/rates#${id}`),
  );
  expect(places[0]).toBeGreaterThan(0);
  expect(places[1]).toBeGreaterThan(places[0]!);
  expect(text).toMatch(/<b>15%<\/b> in total/);
  expect(text).toContain("1 Nov 2025, backdated");
  const cited = [...text.matchAll(/\/en\/sources\/([a-z0-9-]+)"/g)].map(([, id]) => id!);
  expect(cited.length).toBeGreaterThanOrEqual(2);
  const { sources } = await readRecordFolder();
  for (const id of cited)
    expect((sources.find((source) => source.id === id)!.publishedOn?.value ?? "") <= "2025-12-10", id).toBe(
      true,
    );
  expect(text).not.toContain("2026");
  const korean = await card(database, "/embed/rates?lang=ko&theme=dark");
  expect(korean.text).toContain("한국산 품목이 미국에 내는 관세");
  expect((await card(database, "/embed/rates?asOf=2025-01-01")).text).toContain(
    "No US duty on Korean goods has been reported.",
  );
  expect(
    (
      await withdrawRecord(
        seo,
        { key: { type: "measure", id: "copper" }, expectedVersion: 1, reason: "Not of these talks" },
        database,
      )
    ).status,
  ).toBe("written");
  const gone = await card(database, "/embed/rates?goods=passenger-cars,copper");
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("Not of these talks");
});

it("the page of rates has a card for programs that ask for one", async () => {
  const database = await openLoadedDatabase();
  const { status, text } = await oembed(database, `${site}/ko/as-of/2025-10-22/rates`);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    title: expect.stringContaining("한국산 품목별 관세"),
    html: expect.stringContaining("/embed/rates?lang=ko&amp;asOf=2025-10-22"),
  });
});

it("the card of an issue has its state and since when", async () => {
  const { text } = await card(
    await openLoadedDatabase(),
    "/embed/issues/auto-tariff?lang=en&asOf=2025-12-10",
  );
  expect(text).toMatch(/class="answer">[^<]*15%[\s\S]*?Unchanged since 4 Dec/);
});
