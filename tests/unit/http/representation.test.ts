import { describe, expect, test } from "vitest";
import { pageFileAddress, pageFileEndings, pagesWithFile } from "@/lib/format/addresses/file-addresses";
import { listPages } from "@/lib/format/addresses/page-addresses";
import { findAddress, isDesk, publicAddresses } from "@/lib/http/addresses";
import { resolveTarget } from "@/lib/http/representation";
import { httpAddresses } from "../../support/http-addresses";

const to = (url: string, headers: Record<string, string> = {}) => resolveTarget({ url, headers });
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

describe("an address leads to the framework's page", () => {
  test.each<[string, string]>([
    ["/en", "/en/live"],
    ["/ko/open", "/ko/live/open"],
    ["/en/issues/auto-tariff?secret=jane", "/en/live/issues/auto-tariff"],
    ["/ko/as-of/2025-10-22", "/ko/2025-10-22"],
    ["/en/as-of/2025-10-22/trips/trip-2025-10b?page=2", "/en/2025-10-22/trips/trip-2025-10b?page=2"],
    ["/en/as-of/2025-02-30/open", "/en/no-day"],
    ["/en/as-of/live", "/en/no-day"],
    ["/ko/rates.csv", "/page-file/csv/ko/rates"],
    ["/en/as-of/yesterday/rates.csv", "/page-file/csv/en/as-of/yesterday/rates"],
    ["/en?q=a%20b&utm_source=mail&view=table", "/en/live?q=a%20b&view=table"],
    ["/en/open?seenAt=2026-11-24&q=x", "/en/live/open?seenAt=2026-11-24"],
    ["/en/trends?q=x", "/en/trends"],
    ["/en/iss%75es/auto%2Dtariff", "/en/live/issues/auto-tariff"],
    ["/en/as-of?date=2025-10-22&page=open", "/en/as-of?date=2025-10-22&page=open"],
    ["/feeds/changes.atom?lang=ko&x=1", "/feeds/changes.atom?lang=ko"],
  ])("%s: %s", (url, internal) => {
    expect(to(url, browser).internal).toBe(internal);
  });

  test.each<[string, string]>([
    ["/en/nothing", "/en/not-found"],
    ["/ko/as-of/2025-10-22/trends", "/ko/not-found"],
    ["/en/live/open", "/en/not-found"],
    ["/en/2025-10-22", "/en/not-found"],
    ["/timegate?address=/en", "/-/not-found"],
    ["/page-data/en/open", "/-/not-found"],
    ["/fr/open", "/-/not-found"],
    ["/english", "/-/not-found"],
    ["/ko/issues/%ED%A0%80", "/ko/not-found"],
    ["/en/../admin", "/en/not-found"],
    ["/api/v1/%E0%A4", "/api/v1/not-an-address"],
  ])("and there is none at %s", (url, internal) => {
    expect(to(url, browser).internal).toBe(internal);
  });
});

describe("the same as JSON", () => {
  test.each<[string, Record<string, string>, string]>([
    ["/en.json", browser, "/page-data/en/board"],
    ["/ko/as-of/2025-10-22.json", {}, "/page-data/ko/as-of/2025-10-22/board"],
    [
      "/en/issues/auto-tariff.json?asOf=2025-10-22&x=1",
      {},
      "/page-data/en/issues/auto-tariff?asOf=2025-10-22&x=1",
    ],
    ["/en/open", { accept: "application/json" }, "/page-data/en/open"],
    ["/en/open", { accept: "application/json;q=0.9, text/html;q=0.5" }, "/page-data/en/open"],
    ["/en/open", { accept: "text/html, application/json;q=0.9" }, "/en/live/open"],
    ["/en/open", { accept: "application/json;q=0" }, "/en/live/open"],
    ["/en/open", { accept: "*/*" }, "/en/live/open"],
    ["/en/timeline", { accept: "application/json" }, "/en/live/timeline"],
    ["/en/nothing.json", browser, "/page-data/en/nothing"],
    ["/fr/open.json", browser, "/-/not-found"],
  ])("%s %j: %s", (url, headers, internal) => {
    expect(to(url, headers).internal).toBe(internal);
  });

  test("keeps every parameter: the API names those it does not know", () => {
    expect(to("/en/open.json?x=1").internal).toBe("/page-data/en/open?x=1");
  });
});

test("Accept-Datetime redirects to the address of that moment, and the redirect is not cached", () => {
  const headers = { ...browser, "accept-datetime": "Mon, 24 Nov 2025 10:00:00 GMT" };
  expect(to("/en?view=table", headers)).toMatchObject({
    internal: `/timegate?address=${encodeURIComponent("/en?view=table")}`,
    isCacheable: false,
  });
  expect(to("/en/open?seenAt=2026-11-24", headers)).toMatchObject({
    internal: "/en/live/open?seenAt=2026-11-24",
    isCacheable: true,
  });
  expect(to("/en/timeline", headers)).toMatchObject({ internal: "/en/live/timeline", isCacheable: true });
  expect(to("/api/v1/open", headers)).toMatchObject({
    internal: "/api/v1/open",
    isCacheable: false,
    headers: { "accept-datetime": headers["accept-datetime"] },
  });
});

test("an answer says what it depends on, and only that comes to the framework", () => {
  expect(to("/en", browser).vary).toEqual(["Accept", "Accept-Datetime"]);
  expect(to("/en/timeline", { ...browser, cookie: "a=b", "x-forwarded-host": "evil.example" })).toMatchObject(
    { vary: [], headers: {} },
  );
  expect(to("/", { "accept-language": "ko-KR,ko;q=0.9" })).toMatchObject({
    vary: ["Accept-Language"],
    headers: { "accept-language": "ko" },
  });
  expect(to("/r/12?lang=en", { "accept-language": "ko" })).toMatchObject({
    vary: [],
    headers: { "accept-language": "en" },
    isUnbounded: false,
  });
});

test("the API speaks the language of the client, its pages that of their address", () => {
  const korean = { "accept-language": "ko-KR,ko;q=0.9,en;q=0.5" };
  const target = resolveTarget({ url: "/api/v1/open?x=1", headers: korean });
  expect([target.locale, target.headers["accept-language"]]).toEqual(["ko", "ko"]);
  expect(target.vary).toContain("Accept-Language");
  expect(to("/api/v1/open?x=1").locale).toBe("en");
  const described = resolveTarget({ url: "/api/v1/openapi.json?lang=en", headers: korean });
  expect([described.locale, described.vary.includes("Accept-Language")]).toEqual(["en", false]);
  const page = resolveTarget({ url: "/en/open.json?x=1", headers: korean });
  expect([page.locale, page.vary.includes("Accept-Language")]).toEqual(["en", false]);
});

test("addresses of unlimited number are distinguished from those of the record", () => {
  for (const url of [
    "/en?q=x",
    "/en/search?q=x",
    "/feeds/search.atom?q=x",
    "/en/open?seenAt=2026-11-24",
    "/api/v1/open?asOf=2025-10-22",
  ])
    expect(to(url).isUnbounded, url).toBe(true);
  for (const url of ["/en", "/calendar.ics?lang=ko", "/en/issues/auto-tariff?utm_source=mail"])
    expect(to(url).isUnbounded, url).toBe(false);
  expect([
    to("/en/open").isLive,
    to("/en/as-of/2025-10-22/open").isLive,
    to("/en?view=table").isLive,
  ]).toEqual([true, false, false]);
});

test("a version without a number is not found, without a page being rendered for each", () => {
  for (const path of ["/r/abc", "/r/0", "/r/01", "/r/1.5", "/r/1234567890", "/r/%31x"])
    expect(to(path), path).toMatchObject({ isMissing: true, internal: "/r/0" });
  expect(to("/r/12").isMissing).toBe(false);
  expect(to("/r/abc?lang=ko")).toMatchObject({ internal: "/r/0?lang=ko", locale: "ko" });
});

test("a page leaves as just those files that its links name", () => {
  for (const page of listPages)
    for (const ending of pageFileEndings) {
      const [live, past] = [null, "2025-10-22"].map((on) => to(pageFileAddress({ page }, ending, "en", on)));
      const isFile = pagesWithFile(ending).includes(page);
      expect([page, ending, live!.isMissing]).toEqual([page, ending, !isFile]);
      if (isFile) expect([live!.kind, past!.kind], page).toEqual(["file", "file"]);
    }
});

test("each address of the table is matched by its own pattern and no earlier one", () => {
  for (const { path } of publicAddresses) {
    const example = path
      .replace("{/*path}", "/x")
      .replace("/*path", "/x")
      .replace("/*page", "/en")
      .replace(":locale", "ko")
      .replace(":revision", "1")
      .replace(/:\w+/g, "x-1");
    expect(findAddress(example)?.address.path, example).toBe(path);
  }
});

test("the rules of HTTP are tested at every address of the table that answers the same to everybody", () => {
  const facts = {
    site: "https://talks.example",
    seenAt: "2026-11-24",
    released: "/data/releases/2026-11-24/issues.json",
    timeMaps: ["/timemap/en"],
  };
  const tested = new Set(httpAddresses(facts).map(({ at }) => findAddress(at.split("?")[0]!)?.address.path));
  const isFile = /^\/(?:fonts|icons|reader|screenshots)\/|\.(?:svg|png|ico)$/;
  const missing = publicAddresses.filter(
    ({ kind, path, isPrivate }) =>
      !isPrivate &&
      !isDesk(kind) &&
      !["build", "probe", "redirect", "form"].includes(kind) &&
      !isFile.test(path) &&
      !tested.has(path),
  );
  expect(missing.map(({ path }) => path)).toEqual([]);
});
