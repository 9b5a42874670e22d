/**
 * One article is entered by counted hands: a source, a development with two statements, a trip, an event and a new
 * official, published together; with the intake and by the records' forms, at the desk in English and in Korean.
 */
import type { Page } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { CountedHands } from "../support/counted-hands";
import { createCommandAccount, signIn } from "../support/desk";
import { ask, newestRecord } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;

const stories = {
  en: {
    publisher: "Example Herald",
    title: "Minister Kim leaves again as currency swap goes to a fourth round",
    statements: [
      "We will not sign a currency swap that covers only the first year of the payments",
      "The text on the swap has been agreed except for two sentences about the rate",
    ],
    speaker: "Kim Jung-kwan",
    official: "Cho Min-hyuk",
    issue: "Currency swap",
    purpose: "Talks on the currency swap",
    from: "Incheon",
    to: "Washington, D.C.",
    event: "Fourth round of Korea-U.S. trade consultations",
    what: "Remarks at Incheon airport",
    translation: "Korean translation:",
    other: { publisher: "Another Post", title: "No swap for a year, says minister at the airport" },
    alone: `Deputy negotiator flies to Washington for tariff talks

Example Herald
2026.11.18 09:10

South Korea's deputy trade negotiator Cho Min-hyuk left Incheon for Washington on the 18th for tariff talks and will return on the 21st.`,
    article: `Minister Kim leaves again as currency swap goes to a fourth round

Example Herald
2026.11.24 08:40

Deputy Trade Negotiator Cho Min-hyuk and Minister Kim Jung-kwan of the Ministry of Trade, Industry and Energy depart for the United States from Incheon Airport on the morning of the 24th for follow-up talks on the tariff agreement. 2026.11.24 /Courtesy of Example Photo

"We will not sign a currency swap that covers only the first year of the payments," Minister Kim said on the morning of the 24th at Incheon International Airport, departing for Washington.

Cho Min-hyuk, Korea's deputy trade negotiator, told reporters, "The text on the swap has been agreed except for two sentences about the rate."

The two will take part in the fourth round of Korea-U.S. trade consultations on Nov. 27 in Washington. They are expected to return home around this weekend after meeting with U.S. Secretary of Commerce Howard Lutnick.

The previous round ended without a joint statement, and the ministry gave no date for a signing.

※ This article has been translated by AI. Share your feedback here.`,
  },
  ko: {
    publisher: "보기일보",
    title: "조민혁 교섭관·김정관 장관 출국… 27일 통화스와프 4차 통상협의",
    statements: [
      "첫해 납입액만 대상으로 하는 통화스와프에는 서명하지 않겠다",
      "환율에 관한 두 문장을 빼면 통화스와프 문안은 모두 합의됐다",
    ],
    speaker: "김정관",
    official: "조민혁",
    issue: "통화스와프",
    purpose: "통화스와프 협의",
    from: "인천",
    to: "미국 워싱턴",
    event: "4차 한미 통상협의",
    what: "인천공항 발언",
    translation: "영어 번역:",
    other: { publisher: "강변저널", title: "공항에서 밝힌 통화스와프 조건" },
    alone: `조민혁 교섭관 방미… 관세 후속 협의

보기일보
2026.11.18 09:10

산업통상부 조민혁 교섭관이 18일 관세 협상을 위해 인천국제공항에서 미국 워싱턴으로 출국했다. 조 교섭관은 21일 귀국할 예정이다.`,
    article: `조민혁 교섭관·김정관 장관 출국… 27일 통화스와프 4차 통상협의

보기일보
2026.11.24 08:40

산업통상부 조민혁 교섭관과 김정관 산업통상부 장관이 24일 오전 관세 협상 후속 협의를 위해 인천국제공항에서 미국으로 출국하고 있다. 2026.11.24 /보기사진

김 장관은 이날 오전 인천국제공항에서 “첫해 납입액만 대상으로 하는 통화스와프에는 서명하지 않겠다”고 말했다.

조민혁 교섭관은 기자들에게 “환율에 관한 두 문장을 빼면 통화스와프 문안은 모두 합의됐다”고 설명했다.

두 사람은 27일 워싱턴에서 열리는 4차 한미 통상협의에 참석한다. 이들은 하워드 러트닉 미국 상무장관을 만난 뒤 이번 주말께 귀국할 예정이다.

앞선 협의는 공동성명 없이 끝났고, 산업부는 서명 시점을 밝히지 않았다.`,
  },
} as const;
type Story = (typeof stories)[keyof typeof stories];

const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const link = (page: Page, address: string) => page.locator(`a[href="${address}"]`).first();
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const combobox = (page: Page, path: string) => page.locator(`#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`);
const plain = (text: string) => text.replace(/\s+/g, " ");

/** The new records of the set, all of one publication. */
function published({ databaseFile }: RunningServer): Record<string, string> {
  const rows = ask(
    databaseFile,
    `SELECT "recordType", "recordId", "recordedAt" FROM "Revision" WHERE "channel" = 'desk'`,
  );
  expect(new Set(rows.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  const sets = ask(
    databaseFile,
    `SELECT DISTINCT json_extract("details", '$.set') AS "set" FROM "AuditEntry" WHERE "action" = 'publish'`,
  );
  expect(sets).toHaveLength(1);
  expect(sets[0]?.set).toEqual(expect.any(String));
  expect(ask(databaseFile, `SELECT * FROM "Draft"`)).toEqual([]);
  const ids = rows.map(({ recordType, recordId }) => [String(recordType), String(recordId)]);
  expect(ids.map(([type]) => type).sort()).toEqual(["development", "event", "official", "source", "trip"]);
  return Object.fromEntries(ids);
}

const inAnotherPaper = ({ article, title, publisher, other }: Story) =>
  article.replace(title, other.title).replace(publisher, other.publisher);

async function expectReaders(page: Page, server: RunningServer, locale: "en" | "ko", story: Story) {
  const { source, official, trip, event } = published(server);
  const { publisher, statements, speaker } = story;
  const pages: [string, readonly string[]][] = [
    ["issues/fx-safeguards-swap", [...statements, story.official, speaker, publisher]],
    [`sources/${source}`, [publisher, story.title]],
    [`trips/${trip}`, [speaker, publisher]],
    [`summits/${event}`, [story.event, publisher]],
    [`officials/${official}`, [story.official, statements[1]]],
  ];
  for (const [address, texts] of pages) {
    await page.goto(`${server.url}/${locale}/${address}`);
    for (const text of texts) await expect(page.locator("main")).toContainText(text);
  }
}

function report(hands: CountedHands, name: string) {
  test.info().annotations.push({
    type: "counted",
    description: `${name}: ${hands.clicks} clicks, ${hands.keys} keys, ${Math.round(hands.seconds)} s`,
  });
  // Nothing reached a page that was not counted.
  expect(hands.seen.clicks).toBeLessThanOrEqual(hands.clicks);
  expect(hands.seen.keys).toBeLessThanOrEqual(hands.keys);
}

for (const locale of ["en", "ko"] as const) {
  const story = stories[locale];
  test.describe(`the desk in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1280, height: 900 } });

    test("with the intake: at most 35 clicks, 150 keys and two minutes", async ({ page, desk: server }) => {
      test.setTimeout(480_000);
      await createCommandAccount(server, seo);
      const hands = await CountedHands.at(page);
      await signIn(page, server, seo);
      await hands.click(link(page, "/admin/intake"));
      await hands.click(page.locator('textarea[name="text"]'));
      await hands.paste(story.article);
      await hands.click(button(page, "read"));

      const rows = page.locator("ol > li:has(input[type=checkbox])");
      await expect(rows.first()).toBeFocused();
      const count = await rows.count();
      const article = plain(story.article);
      for (let index = 0; index < count; index += 1) {
        const row = rows.nth(index);
        await expect(row).toBeFocused();
        // The words it came from are in the article and in sight.
        const from = row.locator("q, details[open] > span").last();
        await expect(from).toBeVisible();
        expect(article).toContain(plain(await from.innerText()));
        // The article says only that there was no joint statement.
        const issue = row.locator('[name$=".issue"]');
        const isWrong = (await issue.count()) > 0 && (await issue.inputValue()) === "deal-form";
        await hands.decide(isWrong ? "x" : "a");
      }
      await hands.press("Control+Enter");
      await expect(page).toHaveURL(/\/admin\/sets\/[\w-]+\?saved=5$/);
      await hands.click(button(page, "publish"));
      await expect(page).toHaveURL(/published=5$/);
      await expect(page.locator("main")).toContainText(story.translation);

      report(hands, `intake, ${locale}`);
      expect(hands.clicks).toBeLessThanOrEqual(35);
      expect(hands.keys).toBeLessThanOrEqual(150);
      expect(hands.seconds).toBeLessThanOrEqual(120);
      await expectReaders(page, server, locale, story);
      // Who is new travels with the minister.
      await page.goto(`${server.url}/${locale}/trips/${newestRecord(server.databaseFile, "trip")}`);
      await expect(page.locator("main")).toContainText(story.official);

      // Another paper quotes the same words: it becomes their second source.
      const developments = ask(server.databaseFile, `SELECT count(*) AS "n" FROM "Development"`);
      await page.goto(`${server.url}/admin/intake`);
      await page.locator('textarea[name="text"]').fill(inAnotherPaper(story));
      await button(page, "read").click();
      const claim = rows.filter({ has: page.locator('[name^="claim["]') }).first();
      await expect(claim).toHaveAttribute("data-mark", "dropped");
      await expect(claim.locator('a[href^="/admin/records/development/"]')).toBeVisible();
      await claim.getByRole("checkbox").check();
      await expect(rows.first()).toHaveAttribute("data-mark", "accepted");
      await button(page, "accept").click();
      await expect(page).toHaveURL(/saved=2$/);
      await page.locator('select[id^="f-kind-development-"]').selectOption("editorial");
      await button(page, "publish").click();
      await expect(page).toHaveURL(/published=2$/);
      expect(ask(server.databaseFile, `SELECT count(*) AS "n" FROM "Development"`)).toEqual(developments);
      await page.goto(`${server.url}/${locale}/sources/${newestRecord(server.databaseFile, "source")}`);
      await expect(page.locator("main")).toContainText(story.statements[0]);
    });

    test("a trip goes with the new person who travels alone", async ({ page, desk: server }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/intake");
      await page.locator('textarea[name="text"]').fill(story.alone);
      await button(page, "read").click();
      const row = (kind: string) =>
        page.locator("ol > li:has(input[type=checkbox])").filter({ has: page.locator(`[name^="${kind}["]`) });
      await expect(row("trip")).toContainText(story.official);
      await row("trip").getByRole("checkbox").check();
      await expect(row("official")).toHaveAttribute("data-mark", "accepted");
      await row("official").focus();
      await page.keyboard.press("x");
      await expect(row("trip")).toHaveAttribute("data-mark", "dropped");
      await row("trip").focus();
      await page.keyboard.press("a");
      await row("official").getByRole("checkbox").check();
      await button(page, "accept").click();
      await expect(page).toHaveURL(/saved=3$/);
      await button(page, "publish").click();
      await expect(page).toHaveURL(/published=3$/);
      await page.goto(`${server.url}/${locale}/trips/${newestRecord(server.databaseFile, "trip")}`);
      await expect(page.locator("main")).toContainText(story.official);
    });

    test("by the forms: at most 90 clicks", async ({ page, desk: server }) => {
      test.setTimeout(480_000);
      await createCommandAccount(server, seo);
      const hands = await CountedHands.at(page);
      await signIn(page, server, seo);
      await enterByForms(page, hands, story, locale);
      await expect(page).toHaveURL(/published=5$/);
      await expect(page.locator("main")).toContainText(story.translation);

      report(hands, `forms, ${locale}`);
      expect(hands.clicks).toBeLessThanOrEqual(90);
      await expectReaders(page, server, locale, story);
    });
  });
}

async function enterByForms(page: Page, hands: CountedHands, story: Story, locale: "en" | "ko") {
  const write = async (name: string, text: string) => {
    await hands.click(control(page, name));
    await hands.type(text);
    await expect(control(page, name)).toHaveValue(text);
  };
  const find = async (path: string, text: string) => {
    await hands.click(combobox(page, path));
    await hands.type(text);
    await hands.click(page.getByRole("listbox").getByRole("option").filter({ hasText: text }).first());
  };
  const add = async (path: string, shown: string) => {
    await hands.click(button(page, `add:${path}`));
    await expect(page.locator(shown).last()).toBeVisible();
  };
  const cite = async (path: string) => {
    await add(path, `#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}-0-source`);
    await find(`${path}[0].source`, story.title);
  };
  const text = (name: string) => `${name}.${locale}`;
  const verify = (name: string) => hands.choose(control(page, name), "verified");
  const gather = async () => {
    await hands.click(button(page, "compare"));
    await expect(page).toHaveURL(/\/publish$/);
    await hands.click(page.locator("main form button:not([name])").first());
    await expect(page).toHaveURL(/\/admin\/sets\/[\w-]+$/);
  };

  await hands.click(link(page, "/admin/records/development/new"));
  await find("issue", story.issue);
  await add("citations", '[id="f-citations-0-source"]');
  const shortForm = (path: string) =>
    page.locator("details").filter({ has: page.locator(`[name^="new:${path}."]`) });
  await hands.click(shortForm("citations[0].source").last().locator("summary"));
  await write("new:citations[0].source.title", story.title);
  await hands.press("Tab");
  await hands.type(story.publisher);
  await hands.press("Tab");
  await hands.type("2026-11-24");
  await hands.press("Enter");
  await expect(combobox(page, "citations[0].source")).toHaveValue(story.title);
  await hands.click(control(page, "date.value"));
  await hands.press("Control+a");
  await hands.type("2026-11-24");
  await write(text("what"), story.what);
  for (const [index, statement] of story.statements.entries()) {
    const claim = `claims[${index}]`;
    await add("claims", `[name="${claim}.quote.text"]`);
    await write(`${claim}.quote.text`, statement);
    await write(text(`${claim}.statement`), statement);
    if (index === 0) await find(`${claim}.speaker`, story.speaker);
    else {
      await hands.click(shortForm(`${claim}.speaker`).last().locator("summary"));
      await write(`new:${claim}.speaker.name.${locale}`, story.official);
      await hands.press("Enter");
      await expect(combobox(page, `${claim}.speaker`)).toHaveValue(story.official);
    }
    await hands.choose(control(page, `${claim}.attribution`), "on_record");
  }
  await verify("verification");
  await gather();

  await hands.click(link(page, "/admin/records/trip"));
  await hands.click(link(page, "/admin/records/trip/new"));
  await write(text("purpose"), story.purpose);
  await write(text("from"), story.from);
  await add("travellers", '[id="f-travellers-0-official"]');
  await find("travellers[0].official", story.speaker);
  await write("travellers[0].departs.value", "2026-11-24");
  await write("travellers[0].expectedReturn.value", "2026-11-28");
  await add("legs", `[name="${text("legs[0].place")}"]`);
  await write(text("legs[0].place"), story.to);
  await add("issues", '[id="f-issues-0-"]');
  await find("issues[0]", story.issue);
  await cite("citations");
  await verify("verification");
  await gather();

  await hands.click(link(page, "/admin/records/event"));
  await hands.click(link(page, "/admin/records/event/new"));
  await hands.choose(control(page, "kind"), "informal");
  await write(text("name"), story.event);
  await write(text("place"), story.to);
  await add("schedule", '[name="schedule[0].announcedOn.value"]');
  await write("schedule[0].announcedOn.value", "2026-11-24");
  await hands.choose(control(page, "schedule[0].status"), "scheduled");
  await write("schedule[0].starts.value", "2026-11-27");
  await cite("schedule[0].citations");
  await cite("citations");
  await verify("verification");
  await gather();
  await hands.click(button(page, "publish"));
}
