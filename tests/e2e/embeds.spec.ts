import type { Page } from "@playwright/test";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { axeFindings } from "../support/axe";
import { expect, test as base } from "../support/fixtures";
import { startForeignSite } from "../support/foreign-site";
import { recordFolder } from "../support/record-folder";

const test = base.extend<{
  showOn: (page: Page, body: string, headers?: Record<string, string>) => Promise<void>;
}>({
  /** Opens a page of another origin that has this in it. */
  showOn: async ({}, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (page, body, headers) => {
      const site = await startForeignSite(body, headers);
      stops.push(site.stop);
      await page.goto(site.url);
    });
    for (const stop of stops) await stop();
  },
});

const frameOf = (src: string, width = 600, height = 440, title = "A card") =>
  `<iframe src="${src}" width="${width}" height="${height}" title="${title}"></iframe>`;

const cards = [
  "board",
  "rates",
  "rates?goods=copper,passenger-cars",
  "rates?asOf=2025-10-22",
  "countdown",
  "issues/auto-tariff",
  "issues/deal-form",
  "countdown?event=fact-sheet-2025-11&asOf=2025-11-08",
  "issues/deal-form?asOf=2025-10-22",
  "board?asOf=2025-10-22",
];
const withChoice = (card: string, choice: string) =>
  `/embed/${card}${card.includes("?") ? "&" : "?"}${choice}`;
const limit = 15_000;

for (const lang of ["en", "ko"]) {
  for (const theme of ["light", "dark"]) {
    test(`cards in ${lang}, ${theme}, in another site's page: light, without a fault of access, in their own colours`, async ({
      page,
      baseURL,
      showOn,
    }) => {
      test.setTimeout(120_000);
      const addresses = cards.map((card) => `${baseURL}${withChoice(card, `lang=${lang}&theme=${theme}`)}`);
      const bytesOf = new Map<string, Promise<number>>();
      page.on("requestfinished", (request) => {
        if (!request.url().startsWith(baseURL!)) return;
        bytesOf.set(
          request.url(),
          request
            .sizes()
            .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
        );
      });
      await showOn(
        page,
        addresses.map((address, number) => frameOf(address, 600, 440, `Card ${number + 1}`)).join(""),
      );
      for (const [number, card] of cards.entries()) {
        const frame = page.frameLocator(`iframe >> nth=${number}`);
        await expect(frame.locator("h1"), card).not.toBeEmpty();
        await expect(frame.locator("html"), card).toHaveAttribute("lang", lang);
        await expect(frame.locator("header, main, footer, nav, aside, section"), card).toHaveCount(3);
        const past = card.includes("asOf");
        const ground = await frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
        const grounds = {
          light: ["rgb(252, 252, 250)", "rgb(243, 246, 251)"],
          dark: ["rgb(15, 20, 21)", "rgb(13, 22, 34)"],
        }[theme];
        expect(ground, card).toBe(grounds?.[past ? 1 : 0]);
        await expect(frame.locator("header"), card).toContainText(/KST.*E[DS]T/);
      }
      expect([...bytesOf.keys()].sort(), "nothing but the cards themselves is loaded").toEqual(
        [...addresses].sort(),
      );
      for (const [address, bytes] of bytesOf) {
        expect(await bytes, address).toBeGreaterThan(500);
        expect(await bytes, address).toBeLessThanOrEqual(limit);
      }
      // The landmarks of a card are told apart within it, and need not be from those of another card beside
      // it.
      expect((await axeFindings(page)).filter(([rule]) => rule !== "landmark-unique")).toEqual([]);
    });
  }
}

test("without a choice a card follows the reader's own colours", async ({ page, baseURL, showOn }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await showOn(page, frameOf(`${baseURL}/embed/board`));
  const body = page.frameLocator("iframe").locator("body");
  await expect(body).toHaveCSS("background-color", "rgb(15, 20, 21)");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(body).toHaveCSS("background-color", "rgb(252, 252, 250)");
});

test("a card fits the frame that its code names, and works from 280 pixels without scrolling sideways", async ({
  page,
  request,
  baseURL,
}) => {
  for (const place of [
    "/en",
    "/ko",
    "/en/rates",
    "/ko/rates",
    "/en/as-of/2025-12-10/rates",
    "/en/issues/auto-tariff",
    "/ko/issues/investment-package-structure",
    "/en/as-of/2025-10-22/issues/deal-form",
    "/en/summits",
    "/ko/summits/apec-2026",
  ]) {
    for (const maxwidth of [600, 400, 280]) {
      const answer = await (
        await request.get(`/oembed?url=${encodeURIComponent(`${baseURL}${place}`)}&maxwidth=${maxwidth}`)
      ).json();
      expect(answer.width).toBeLessThanOrEqual(maxwidth);
      await page.setViewportSize({ width: answer.width, height: answer.height });
      await page.goto(/src="([^"]+)"/.exec(answer.html)![1]!.replaceAll("&amp;", "&"));
      const size = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
      }));
      expect(size, `${place} at ${maxwidth}`).toEqual({ width: answer.width, height: answer.height });
    }
  }
});

test("a card is reached by keyboard, shows the focus, and opens its page in a new window", async ({
  page,
  baseURL,
  showOn,
}) => {
  await showOn(page, frameOf(`${baseURL}/embed/issues/deal-form?lang=en&asOf=2025-10-22&theme=light`));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("h1")).toBeVisible();
  await page.keyboard.press("Tab");
  const address = frame.getByRole("link", { name: "/en/as-of/2025-10-22/issues/deal-form" });
  await expect(address).toBeFocused();
  await expect(address).toHaveCSS("outline-style", "solid");
  await expect(address).toHaveCSS("outline-width", "3px");
  await page.keyboard.press("Tab");
  const title = frame.getByRole("heading").getByRole("link");
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS("outline-color", "rgb(11, 85, 196)");
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  const target = await opened;
  await expect(target).toHaveURL(`${baseURL}/en/as-of/2025-10-22/issues/deal-form`);
  expect(await target.evaluate(() => window.opener)).toBeNull();
});

test("cards may be framed by pages that are isolated from other origins", async ({
  page,
  baseURL,
  showOn,
}) => {
  await showOn(page, frameOf(`${baseURL}/embed/board`), {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  });
  await expect(page.frameLocator("iframe").locator("h1")).toContainText("issues");
});

test("no other page may be framed", async ({ page, request, baseURL, showOn, allowConsoleErrors }) => {
  allowConsoleErrors(/frame-ancestors|Failed to load/i);
  for (const address of [
    "/en",
    "/ko/issues/auto-tariff",
    "/en/open",
    "/r/1",
    "/admin/sign-in",
    "/oembed?url=/en",
    "/calendar.ics",
    "/data/issues.json",
  ]) {
    const policy = (await request.get(address)).headers()["content-security-policy"];
    expect(policy, address).toContain("frame-ancestors 'none'");
  }
  await showOn(page, frameOf(`${baseURL}/en`));
  await expect.poll(() => page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
});

test("what a card may do is said in its headers", async ({ request }) => {
  for (const address of ["/embed/board", "/embed/board?lang=fr", "/embed/issues/none", "/embed"]) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"], address).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
    expect(headers["x-frame-options"], address).toBeUndefined();
    expect(headers["x-robots-tag"], address).toBe("noindex");
    expect(headers["cache-control"], address).toMatch(/^public, max-age=[1-6]?\d$/);
  }
  const first = await request.get("/embed/board?asOf=2025-10-22");
  const again = await request.get("/embed/board?asOf=2025-10-22", {
    headers: { "If-None-Match": first.headers()["etag"]! },
  });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  for (const [address, status] of [
    ["/embed/board?lang=fr", 400],
    ["/embed/nothing", 404],
    ["/embed/issues/%F0%9F%98%80", 404],
    ["/embed/issues/..%2f..%2fadmin", 404],
  ] as const) {
    expect((await request.get(address)).status(), address).toBe(status);
  }
});

test.describe("of another record", () => {
  const hostile = `</title></style><script>document.title="1"</script><img src=x onerror="document.title=1"> 관세`;
  let server: RunningServer;

  /** An event a day and two hours and a bit from now, to the minute, and an issue in hostile words. */
  test.beforeAll(async () => {
    const starts = Math.floor(Date.now() / 60_000) * 60_000 + 26 * 3_600_000 + 30 * 60_000;
    const record = await recordFolder(({ events, issues }) => {
      const event = events.find(({ id }) => id === "apec-2026")!;
      event.schedule.push({
        ...event.schedule[0]!,
        announcedOn: { value: "2026-11-02", precision: "day", zone: "Asia/Seoul" },
        starts: {
          value: `${new Date(starts + 8 * 3_600_000).toISOString().slice(0, 16)}+08:00`,
          precision: "minute",
          zone: "Asia/Shanghai",
        },
        ends: null,
      });
      const issue = issues.find(({ id }) => id === "deal-form")!;
      issue.title = { en: hostile, ko: hostile, origin: "en" };
      issue.developments.at(-1)!.what = { en: hostile, ko: hostile, origin: "en" };
    });
    server = await startServer({ record, env: { COUNTDOWN_EVENT: "apec-2026" } });
  });
  test.afterAll(async () => server.stop());

  test("the figures of an event to come change with the minute", async ({ page, showOn }) => {
    // The reader's clock stands a little ahead of the server's, in the middle of a minute.
    const reader = Math.ceil(Date.now() / 60_000) * 60_000 + 20_000;
    await page.clock.install({ time: reader });
    await page.clock.pauseAt(reader + 1000);
    await showOn(page, frameOf(`${server.url}/embed/countdown?lang=en`));
    const frame = page.frameLocator("iframe");
    const timer = frame.getByRole("timer");
    await expect(timer).toContainText(/26 hours\s*(2\d|30) min/);
    const minutes = async () => Number(/(\d+) min/.exec(await timer.innerText())![1]);
    const before = await minutes();
    await page.clock.runFor(60_000);
    expect(await minutes()).toBe(before - 1);
    await page.clock.runFor(27 * 3_600_000);
    await expect(timer.locator(".figures")).toBeHidden();
    await expect(timer.locator(".instead")).toContainText("KST");
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("its date is written in words", async ({ page }) => {
      await page.goto(`${server.url}/embed/countdown?lang=ko`);
      await expect(page.getByRole("timer")).toContainText(/26\s*시간\s*(2\d|30)\s*분/);
      await expect(page.locator(".date")).toContainText("KST");
    });
  });

  test("a reader's clock that is wrong gets the date, no number", async ({ page }) => {
    await page.clock.install({ time: new Date(Date.now() + 3_600_000) });
    await page.goto(`${server.url}/embed/countdown?lang=en`);
    await expect(page.locator(".figures")).toBeHidden();
    await expect(page.locator(".instead")).toContainText("KST");
  });

  test("hostile words stay words in a card", async ({ page, showOn }) => {
    await showOn(page, frameOf(`${server.url}/embed/issues/deal-form?lang=ko`));
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading")).toHaveText(hostile);
    await expect(frame.locator("img, main script")).toHaveCount(0);
  });
});

test.describe("oEmbed", () => {
  const pages = [
    "",
    "/open",
    "/issues/auto-tariff",
    "/summits",
    "/summits/apec-2025",
    "/as-of/2025-10-22",
    "/as-of/2025-10-22/issues/deal-form",
    "/as-of/2025-10-22/summits/apec-2025",
  ];

  test("is announced by each page that has a card, in both languages, and answers with that card", async ({
    page,
    request,
    baseURL,
    showOn,
  }) => {
    test.setTimeout(120_000);
    const codes: [address: string, code: string][] = [];
    for (const address of ["en", "ko"].flatMap((locale) => pages.map((one) => `/${locale}${one}`))) {
      const html = await (await request.get(address)).text();
      const found = [
        ...html.matchAll(
          /<link rel="alternate" type="(application\/json|text\/xml)\+oembed" href="([^"]+)" title="[^"]+"\/>/g,
        ),
      ];
      expect(
        found.map(([, type]) => type),
        address,
      ).toEqual(["application/json", "text/xml"]);
      const [json, xml] = await Promise.all(
        found.map(([, , href]) => request.get(href!.replaceAll("&amp;", "&"))),
      );
      const answer = await json!.json();
      expect(answer, address).toMatchObject({
        version: "1.0",
        type: "rich",
        width: 600,
        cache_age: 60,
        provider_url: baseURL,
        title: expect.stringMatching(
          address.startsWith("/ko") ? /한미 관세협상 현황판$/ : /Korea–US Tariff Talks$/,
        ),
      });
      expect(json!.headers()["access-control-allow-origin"]).toBe("*");
      expect(xml!.headers()["content-type"]).toContain("xml");
      const read = await page.evaluate(
        (text) => {
          const document = new DOMParser().parseFromString(text, "text/xml");
          return Object.fromEntries(
            [...document.documentElement.children].map((part) => [part.tagName, part.textContent]),
          );
        },
        await xml!.text(),
      );
      expect(read, address).toEqual(
        Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])),
      );
      codes.push([address, answer.html]);
    }
    await showOn(page, codes.map(([, code]) => code).join(""));
    await expect(page.locator("iframe")).toHaveCount(codes.length);
    for (const [number, [address]] of codes.entries()) {
      const frame = page.frameLocator(`iframe >> nth=${number}`);
      await expect(frame.locator("html"), address).toHaveAttribute("lang", address.slice(1, 3));
      await expect(frame.locator("h1"), address).not.toBeEmpty();
      const day = address.includes("as-of")
        ? address.startsWith("/ko")
          ? "2025년 10월 22일"
          : "22 Oct 2025"
        : "KST";
      await expect(frame.locator("header"), address).toContainText(day);
    }
  });

  test("can be requested from another origin, and names invalid parameters", async ({
    page,
    request,
    baseURL,
    showOn,
  }) => {
    await showOn(page, "");
    const title = await page.evaluate(
      async (url) => (await (await fetch(url)).json()).title,
      `${baseURL}/oembed?url=/ko/open`,
    );
    expect(title).toContain("한미 관세협상 현황판");
    for (const [query, status, text] of [
      ["", 400, "“url” is missing"],
      ["url=/en&format=yaml", 501, "“format” is “yaml”. Allowed: json, xml."],
      ["url=/en&maxwidth=wide", 400, "“maxwidth” is “wide”"],
      ["url=/en&maxheight=-5", 400, "maxheight 값: ‘-5’"],
      ["url=https%3A%2F%2Felsewhere.example%2Fen", 404, "names no page of this site"],
      ["url=/en/trips", 404, "names no page of this site"],
      ["url=/en/issues/no-such-issue", 404, "names no page of this site"],
      ["url=/en/as-of/9999-12-31", 404, "names no page of this site"],
    ] as const) {
      const response = await request.get(`/oembed?${query}`);
      expect([response.status(), (await response.text()).includes(text)], query).toEqual([status, true]);
      expect(response.headers()["access-control-allow-origin"], query).toBe("*");
    }
  });

  test("is not announced by pages without a card", async ({ request }) => {
    // A moment after the database of this run was made.
    const seen = `/en?seenAt=${new Date().toISOString()}`;
    for (const address of ["/en/trips", "/ko/about", "/en/officials"])
      expect(await (await request.get(address)).text(), address).not.toContain("+oembed");
    for (const address of ["/en", seen])
      expect(await (await request.get(address)).text(), address).toContain("+oembed");
  });
});

test.describe("the code on a page", () => {
  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("is offered in both languages and all colours", async ({ page }) => {
      for (const [address, summary] of [
        ["/en", "Show this on another site"],
        ["/ko/open", "다른 사이트에 싣기"],
        ["/en/issues/auto-tariff", "Show this on another site"],
        ["/ko/summits/apec-2025", "다른 사이트에 싣기"],
        ["/en/summits", "Show this on another site"],
      ] as const) {
        await page.goto(address);
        const box = page.locator("#embed");
        await box.locator("summary").filter({ hasText: summary }).click();
        const shown = box.locator("code:visible");
        await expect(shown, address).toHaveCount(2);
        await expect(shown.first()).toContainText(`lang=${address.slice(1, 3)}`);
        await expect(shown.first()).toContainText('width="600"');
        await expect(shown.first()).not.toContainText("theme=");
        await box.getByRole("radio", { name: "한국어" }).check();
        await box.getByRole("radio", { name: /^dark$|^어둡게$/ }).check();
        await expect(shown, address).toHaveCount(2);
        await expect(shown.first()).toContainText("lang=ko");
        await expect(shown.first()).toContainText("theme=dark");
        await expect(shown.last()).toContainText("한미 관세협상 현황판</a>");
      }
    });
  });

  test("can be copied, works where it is pasted, and has the day of a past page", async ({
    page,
    context,
    baseURL,
    showOn,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/en/as-of/2025-10-22/issues/deal-form");
    await page.locator("#embed summary").click();
    await page.locator("#embed").getByRole("button", { name: "Copy code" }).click();
    await expect(page.locator("#embed").getByRole("button", { name: "Copied" })).toBeVisible();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain(`src="${baseURL}/embed/issues/deal-form?lang=en&amp;asOf=2025-10-22"`);
    await showOn(page, code);
    await expect(page.frameLocator("iframe").locator("header")).toContainText(
      "As of 22 Oct 2025, 23:59 KST (10:59 EDT)",
    );
  });

  test("is not offered of what this site said at a moment", async ({ page }) => {
    await page.goto(`/en?seenAt=${new Date().toISOString()}`);
    await expect(page.getByRole("region", { name: "Moment shown (notice)" })).toBeVisible();
    await expect(page.locator("#embed")).toHaveCount(0);
  });
});
