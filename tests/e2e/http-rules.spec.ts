/**
 * The rules of HTTP for every public address: each representation, coding and conditional request, and a
 * shared cache in front.
 */
import {
  crossOriginRefusals,
  malformedChoices,
  notFound,
  malformedTargets,
  type PublicAddress,
} from "../support/http-addresses";
import { type HttpResponse, decoded, directivesOf, namesIn } from "../support/http-exchange";
import {
  changedIssue,
  expect,
  type HttpSite,
  recordWithTitle,
  test,
  withdrawnTrip,
} from "../support/http-site";
import { type Link, parseLinks, linksOf } from "../support/link-format";
import { rawResponse } from "../support/raw-request";
import { sharedCache } from "../support/shared-cache";

// Rendering every page for the first time takes a slow machine longer than usual.
test.describe.configure({ timeout: 300_000 });

/** Records a fault of one address unless `holds`; `example` is the value found there. */
type Check = (holds: boolean, fault: string, example?: string) => void;
type Compare = (address: PublicAddress, first: HttpResponse, check: Check) => Promise<void>;
type Fault = { at: string; fault: string; example?: string };

/** Each kind of fault once, with an example and every address that has it. */
function summaryOf(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(({ fault }) => fault))].map((each) => {
    const found = faults.filter(({ fault }) => fault === each);
    const example = found[0]?.example;
    return `${each}${example === undefined ? "" : ` (${example})`}: ${[...new Set(found.map(({ at }) => at))].join(" ")}`;
  });
}

const checkFor =
  (faults: Fault[], at: string): Check =>
  (holds, fault, example) =>
    void (holds || faults.push({ at, fault, example }));

const minute = 60;
/**
 * Bodies up to the first size stay identity, texts from the second size on are compressed; in between a
 * server may choose.
 */
const [small, large] = [256, 2048];

const isSame = (one: HttpResponse, other: HttpResponse) =>
  one.status === other.status && decoded(one).equals(decoded(other));
const tagOf = ({ headers }: HttpResponse) => headers.etag ?? "";
const mediaTypeOf = ({ headers }: HttpResponse) =>
  (headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
const allowsAnyOrigin = ({ headers }: HttpResponse) => headers["access-control-allow-origin"] === "*";
const withParameter = (at: string, parameter: string) => `${at}${at.includes("?") ? "&" : "?"}${parameter}`;
const isPage = ({ at, type }: PublicAddress) => type === "text/html" && !at.startsWith("/embed/");

/**
 * Compares further answers of each address with its first one. An answer may be rendered again when its
 * minute is over, so faults count only where the first answer is still the same afterwards.
 */
async function faultsOf(
  { get }: HttpSite,
  addresses: readonly PublicAddress[],
  compare: Compare,
): Promise<string[]> {
  expect(addresses.length).toBeGreaterThan(0);
  const all: Fault[] = [];
  for (const address of addresses) {
    let faults: Fault[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      faults = [];
      const check = checkFor(faults, address.at);
      const first = await get(address.at);
      check(first.status === 200, `status ${first.status}`);
      if (first.status === 200) await compare(address, first, check);
      if (faults.length === 0 || isSame(await get(address.at), first)) break;
      if (attempt === 2) check(false, "the body differs from request to request");
    }
    all.push(...faults);
  }
  return summaryOf(all);
}

function checkFreshness(
  { isImmutable }: Pick<PublicAddress, "isImmutable">,
  { headers }: HttpResponse,
  check: Check,
): void {
  const directives = directivesOf({ headers });
  const maxSeconds = isImmutable ? Infinity : minute;
  const said = headers["cache-control"];
  const seconds = (name: string) => Number(directives.get(name) ?? 0);
  check(
    directives.has("public") &&
      directives.has("max-age") &&
      !directives.has("no-store") &&
      !directives.has("private"),
    "Cache-Control without public, max-age",
    said,
  );
  check(
    seconds("max-age") <= maxSeconds && seconds("s-maxage") <= maxSeconds,
    "Cache-Control over a minute",
    said,
  );
  check(
    seconds("stale-while-revalidate") === 0 && seconds("stale-if-error") === 0,
    "Cache-Control allows stale answers",
    said,
  );
  const shared = directives.has("s-maxage") ? seconds("s-maxage") : seconds("max-age");
  check(Number(headers.age ?? 0) <= shared, "Age over the time of shared caches", `${headers.age}, ${said}`);
}

test("every answer has its type, a weak ETag, a complete Vary, and is cached for a minute at most", async ({
  httpSite,
}) => {
  const known = ["accept", "accept-datetime", "accept-encoding"];
  expect(
    await faultsOf(httpSite, httpSite.addresses, async (address, first, check) => {
      const coded = await httpSite.get(address.at, { "accept-encoding": "gzip, br" });
      const isCoded = coded.headers["content-encoding"] !== undefined;
      // Its refusals are in the client's language.
      const isApi = address.at.startsWith("/api/v1");
      check(mediaTypeOf(first).endsWith(address.type), `Content-Type ${first.headers["content-type"]}`);
      check(
        /^W\/"[\x21\x23-\x7e]+"$/.test(tagOf(first)),
        `${first.headers.etag === undefined ? "no" : "no weak"} ETag`,
        first.headers.etag,
      );
      const needed = [
        ...(isCoded ? ["accept-encoding"] : []),
        ...(address.hasJson ? ["accept"] : []),
        ...(address.hasFormerStates ? ["accept-datetime"] : []),
      ];
      for (const [answer, coding] of [
        [first, "identity"],
        [coded, "coded"],
      ] as const) {
        const vary = namesIn(answer.headers.vary);
        for (const name of needed)
          check(vary.includes(name), `Vary without ${name}, ${coding}`, answer.headers.vary);
        check(
          vary.every((name) => known.includes(name) || (name === "accept-language" && isApi)),
          `Vary with unnecessary names, ${coding}`,
          answer.headers.vary,
        );
        checkFreshness(address, answer, check);
        check(
          !address.isCrossOrigin || allowsAnyOrigin(answer),
          `no Access-Control-Allow-Origin (${coding})`,
        );
        check(answer.headers["set-cookie"] === undefined, "Set-Cookie", String(answer.headers["set-cookie"]));
      }
    }),
  ).toEqual([]);
});

const codings: readonly [accepts: string, coding: "br" | "gzip" | null][] = [
  ["", null],
  ["identity", null],
  ["gzip", "gzip"],
  ["GZip", "gzip"],
  ["br", "br"],
  ["gzip, br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=0.5, br;q=0.5", "br"],
  ["br;q=0.4, gzip;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=0, br;q=0.001", "br"],
  ["gzip;q=0, br;q=0", null],
  ["gzip;q=0.000", null],
  ["deflate, compress", null],
];

test("every answer comes in the preferred coding, with the same bytes and ETag in each", async ({
  httpSite,
}) => {
  expect(
    await faultsOf(httpSite, httpSite.addresses, async ({ at, type }, first, check) => {
      check(
        first.headers["content-encoding"] === undefined,
        `${first.headers["content-encoding"]} without Accept-Encoding`,
      );
      const isBest = /^(image\/png|font\/woff2|application\/zip)$/.test(type) || first.body.length <= small;
      for (const [accepts, expected] of codings) {
        const answer = await httpSite.get(at, { "accept-encoding": accepts });
        const coding = answer.headers["content-encoding"] ?? null;
        const asked = `“${accepts}”`;
        check(
          coding === (isBest ? null : expected) || (coding === null && first.body.length < large),
          `${coding} for ${asked}`,
        );
        check(
          answer.status === 200 && decoded(answer).equals(first.body),
          "other bytes than in identity",
          asked,
        );
        check(
          answer.headers.etag !== undefined && answer.headers.etag === first.headers.etag,
          "another or no ETag than in identity",
          `${answer.headers.etag} for ${asked}, ${first.headers.etag} in identity`,
        );
        check(coding === null || answer.body.length < first.body.length, `${coding} makes it longer`);
      }
    }),
  ).toEqual([]);
});

test("a conditional request gets 304 where the tag or date matches, the whole answer where it does not", async ({
  httpSite,
}) => {
  expect(
    await faultsOf(httpSite, httpSite.addresses, async (address, first, check) => {
      const tag = tagOf(first);
      const lastModified = first.headers["last-modified"];
      check(tag !== "", "no ETag");
      if (tag === "") return;
      const opaque = tag.replace(/^W\//, "");
      const notModified: Record<string, string>[] = [
        ...[tag, opaque, `"other", W/${opaque}`, `W/${opaque} ,"other"`, "*"].map((known) => ({
          "if-none-match": known,
        })),
        { "if-none-match": tag, "accept-encoding": "br" },
        { "if-none-match": tag, "accept-encoding": "gzip" },
        { "if-none-match": tag, "if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT" },
        ...(lastModified ? [{ "if-modified-since": lastModified }] : []),
      ];
      for (const [method, headers] of [
        ...notModified.map((each) => ["GET", each] as const),
        ["HEAD", { "if-none-match": tag }] as const,
      ]) {
        const answer = await httpSite.ask(address.at, { method, headers });
        check(
          answer.status === 304,
          `${answer.status} instead of 304 for ${method} with ${Object.keys(headers).join(", ")}`,
          JSON.stringify(headers),
        );
        if (answer.status !== 304) continue;
        check(answer.body.length === 0, "304 with a body");
        check(
          answer.headers.etag === tag,
          "304 with another or no ETag",
          `${answer.headers.etag}, 200 with ${tag}`,
        );
        check(
          namesIn(answer.headers.vary).sort().join() === namesIn(first.headers.vary).sort().join(),
          "304 with another Vary",
          `${answer.headers.vary}, 200 with ${first.headers.vary}`,
        );
        check(!address.isCrossOrigin || allowsAnyOrigin(answer), "304 without Access-Control-Allow-Origin");
        checkFreshness(address, answer, (holds, fault, example) => check(holds, `304: ${fault}`, example));
      }
      const modified: Record<string, string>[] = [
        ...['"other"', `W/"other"`, `"${opaque.slice(1, -1)}x"`].map((known) => ({ "if-none-match": known })),
        { "if-modified-since": "no date" },
        ...(lastModified
          ? [
              { "if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT" },
              { "if-none-match": '"other"', "if-modified-since": lastModified },
            ]
          : []),
      ];
      for (const headers of modified)
        check(
          isSame(await httpSite.get(address.at, headers), first),
          `not the whole answer with ${Object.keys(headers).join(", ")} of another`,
          JSON.stringify(headers),
        );
    }),
  ).toEqual([]);
});

const headNames = [
  "etag",
  "content-type",
  "content-length",
  "content-encoding",
  "content-language",
  "vary",
  "last-modified",
  "link",
  "memento-datetime",
  "access-control-allow-origin",
  "location",
  "allow",
] as const;

test("HEAD has the status and headers of GET", async ({ httpSite }) => {
  const { ask } = httpSite;
  const faults = await faultsOf(httpSite, httpSite.addresses, async ({ at }, _, check) => {
    for (const coding of ["", "gzip", "br"]) {
      const headers = { "accept-encoding": coding };
      const [get, head] = [await ask(at, { headers }), await ask(at, { method: "HEAD", headers })];
      check(head.status === get.status, `${head.status} for HEAD, ${get.status} for GET`);
      for (const name of headNames)
        check(
          String(head.headers[name]) === String(get.headers[name]),
          `another ${name} for HEAD (“${coding}”)`,
          `${head.headers[name]}, for GET ${get.headers[name]}`,
        );
    }
  });
  const ofRefusals: Fault[] = [];
  for (const at of [
    "/",
    "/data",
    ...notFound,
    ...malformedChoices,
    ...crossOriginRefusals.map(([refused]) => refused),
    `/ko/trips/${withdrawnTrip}`,
  ]) {
    const [get, head] = [await ask(at), await ask(at, { method: "HEAD" })];
    const check = checkFor(ofRefusals, at);
    check(head.status === get.status, `${head.status} for HEAD, ${get.status} for GET`);
    check(head.headers["content-type"] === get.headers["content-type"], "another content-type for HEAD");
  }
  expect([...faults, ...summaryOf(ofRefusals)]).toEqual([]);
});

test("other methods get 405 with Allow, OPTIONS 204, and a CORS preflight its answer", async ({
  httpSite,
}) => {
  const { ask } = httpSite;
  const preflight = {
    origin: "https://elsewhere.example",
    "access-control-request-method": "GET",
    "access-control-request-headers": "if-none-match",
  };
  expect(
    await faultsOf(httpSite, httpSite.addresses, async (address, _, check) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
        const answer = await ask(address.at, { method });
        const allowed = namesIn(answer.headers.allow);
        check(answer.status === (method === "OPTIONS" ? 204 : 405), `${answer.status} for ${method}`);
        check(
          ["get", "head", "options"].every((name) => allowed.includes(name)) &&
            (method === "OPTIONS" || !allowed.includes(method.toLowerCase())),
          `Allow for ${method}`,
          answer.headers.allow,
        );
        check(
          !address.isCrossOrigin || allowsAnyOrigin(answer),
          `no Access-Control-Allow-Origin for ${method}`,
        );
      }
      if (!address.isCrossOrigin) return;
      const answer = await ask(address.at, { method: "OPTIONS", headers: preflight });
      const names = namesIn(answer.headers["access-control-allow-headers"]);
      check(
        answer.status === 204 &&
          allowsAnyOrigin(answer) &&
          (names.includes("if-none-match") || names.includes("*")),
        "no preflight",
        `${answer.status}, Access-Control-Allow-Headers ${names.join(", ")}`,
      );
    }),
  ).toEqual([]);
});

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const representations: readonly [accept: string, isJson: boolean][] = [
  ["application/json", true],
  ["Application/JSON", true],
  ["application/json;q=0.1", true],
  ["application/json;q=0.9, text/html;q=0.5", true],
  ["text/html;q=0.5,application/json", true],
  ["application/json, text/html;q=0", true],
  ["application/json, */*;q=0.1", true],
  ["text/html, application/json;q=0.9", false],
  ["text/html, application/json", false],
  ["*/*", false],
  [browser, false],
  ["application/json;q=0", false],
  ["application/json;q=0, */*", false],
  ["application/json;q=0.000, text/html;q=0.001", false],
  ["text/html", false],
];

test("Accept chooses between page and JSON by q-values, each with its own ETag", async ({ httpSite }) => {
  expect(
    await faultsOf(
      httpSite,
      httpSite.addresses.filter(({ hasJson }) => hasJson),
      async ({ at }, first, check) => {
        for (const [accept, isJson] of representations) {
          const answer = await httpSite.get(at, { accept });
          const expected = isJson ? "application/json" : "text/html";
          check(
            answer.status === 200 && mediaTypeOf(answer) === expected,
            `${answer.status} ${mediaTypeOf(answer)} for Accept ${accept}`,
          );
          check(
            namesIn(answer.headers.vary).includes("accept"),
            `Vary without accept for Accept ${accept}`,
            answer.headers.vary,
          );
          if (isJson) check(allowsAnyOrigin(answer), `no Access-Control-Allow-Origin for Accept ${accept}`);
        }
        const data = await httpSite.get(at, {
          accept: "application/json",
          "if-none-match": tagOf(first) || '"of the page"',
        });
        check(
          data.status === 200 && tagOf(data) !== "" && tagOf(data) !== tagOf(first),
          "no ETag of its own for JSON",
          `${data.headers.etag}, for the page ${first.headers.etag}`,
        );
        check(
          (await httpSite.get(at, { accept: "application/json", "if-none-match": tagOf(data) })).status ===
            304,
          "no 304 for JSON",
        );
      },
    ),
  ).toEqual([]);
});

test("addresses without a language follow Accept-Language and vary by it", async ({ httpSite }) => {
  const faults: Fault[] = [];
  for (const [at, status] of [
    ["/", 307],
    ["/data", 307],
    ["/r/1", 200],
  ] as const) {
    const check = checkFor(faults, at);
    for (const [languages, language] of [
      ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
      ["en;q=0.4, ko;q=0.5", "ko"],
      ["en-GB", "en"],
      ["fr", "en"],
      ["ko;q=0, en;q=0.1", "en"],
    ] as const) {
      const answer = await httpSite.get(at, { "accept-language": languages });
      const is =
        status === 307
          ? answer.headers.location === `/${language}${at === "/" ? "" : at}`
          : String(decoded(answer)).includes(`<html lang="${language}"`);
      check(
        answer.status === status && is,
        `not in “${language}” for Accept-Language ${languages}`,
        `${answer.status} ${answer.headers.location}`,
      );
      check(
        namesIn(answer.headers.vary).includes("accept-language"),
        "Vary without accept-language",
        answer.headers.vary,
      );
    }
  }
  expect(summaryOf(faults)).toEqual([]);
});

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const [longAgo, farAhead] = ["Sat, 01 Jan 2000 00:00:00 GMT", "Tue, 01 Jan 2999 00:00:00 GMT"];

/** The links of an answer's Link header; none where it is absent or malformed. */
function linksOfAnswer({ headers }: HttpResponse, check: Check): Link[] {
  try {
    return parseLinks([headers.link ?? []].flat().join(", "));
  } catch (error) {
    check(false, "malformed links", String(error));
    return [];
  }
}

test("pages with former states have a TimeGate, mementos and a TimeMap", async ({ httpSite }) => {
  const { get, seenAt, server, addresses } = httpSite;
  const onSite = (url: string) => {
    const { pathname, search } = new URL(url, server.url);
    return pathname + search;
  };
  const targetOf = (links: readonly Link[], rel: string) =>
    linksOf(links, rel)
      .map(({ target }) => onSite(target))
      .join(" ");
  const checkLinks = (answer: HttpResponse, at: string, says: string, check: Check) => {
    const links = linksOfAnswer(answer, check);
    check(targetOf(links, "timegate") === at, `${says}: not its timegate`, targetOf(links, "timegate"));
    check(targetOf(links, "timemap") !== "", `${says}: no timemap`);
    return links;
  };
  /** Checks the memento at `target` and returns its Memento-Datetime. */
  const mementoAt = async (target: string, at: string, check: Check) => {
    const memento = await get(onSite(target));
    const datetime = String(memento.headers["memento-datetime"]);
    check(
      memento.status === 200 && httpDate.test(datetime),
      "memento: no 200 with Memento-Datetime",
      `${target}: ${memento.status}, ${datetime}`,
    );
    const links = checkLinks(memento, at, "memento", check);
    check(
      targetOf(links, "original") === at,
      "memento: not its original",
      `${target}: ${targetOf(links, "original")}`,
    );
    check(
      linksOf(links, "memento").some((one) => one.datetime === datetime),
      "memento: no link rel=memento of its datetime",
      target,
    );
    const again = await get(onSite(target), { "accept-datetime": longAgo });
    check(
      again.status === 200 && again.headers["memento-datetime"] === datetime,
      "memento: goes by Accept-Datetime",
      `${target}: ${again.status}`,
    );
    return datetime;
  };
  expect(
    await faultsOf(
      httpSite,
      addresses.filter(({ hasFormerStates }) => hasFormerStates),
      async ({ at }, first, check) => {
        const live = checkLinks(first, at, "the page", check);
        check(first.headers["memento-datetime"] === undefined, "the page has a Memento-Datetime");

        const moments: string[] = [];
        for (const asked of [longAgo, new Date(seenAt).toUTCString(), farAhead]) {
          const led = await get(at, { "accept-datetime": asked });
          const says = `Accept-Datetime ${asked}`;
          check(
            led.status === 302 && /[?&]seenAt=/.test(led.headers.location ?? ""),
            `${says}: no 302 to a moment`,
            `${led.status} ${led.headers.location}`,
          );
          check(
            namesIn(led.headers.vary).includes("accept-datetime"),
            `${says}: Vary without accept-datetime`,
            led.headers.vary,
          );
          const links = checkLinks(led, at, says, check);
          check(targetOf(links, "original") === at, `${says}: not its original`, targetOf(links, "original"));
          if (led.status === 302 && led.headers.location)
            moments.push(await mementoAt(led.headers.location, at, check));
        }
        for (const asked of ["some day", "Mon, 99 Foo 2025 25:00:00 GMT", "2025"]) {
          const { status } = await get(at, { "accept-datetime": asked });
          check(status === 400, `Accept-Datetime ${asked}: ${status}`);
        }

        const address = targetOf(live, "timemap");
        if (address === "") return;
        const map = await get(address);
        check(
          map.status === 200 && mediaTypeOf(map) === "application/link-format",
          "TimeMap: no link-format",
          `${address}: ${map.status} ${map.headers["content-type"]}`,
        );
        if (map.status !== 200) return;
        const links = linksOfAnswer({ ...map, headers: { link: String(decoded(map)) } }, check);
        for (const [rel, target] of [
          ["original", at],
          ["timegate", at],
          ["self", address],
        ] as const)
          check(targetOf(links, rel) === target, `TimeMap: not its ${rel}`, targetOf(links, rel));
        const mementos = linksOf(links, "memento");
        check(mementos.length >= (at.includes(changedIssue) ? 2 : 1), `TimeMap: ${mementos.length} mementos`);
        check(
          new Set(mementos.map(({ target }) => target)).size === mementos.length,
          "TimeMap: a memento twice",
        );
        for (const { target, datetime } of mementos) {
          const said = await mementoAt(target, at, check);
          check(
            said === datetime,
            "TimeMap: a memento of another datetime",
            `${target} of ${datetime} says ${said}`,
          );
        }
        check(
          mementos.some(({ datetime }) => datetime === moments[0]),
          "TimeMap: without the first memento",
          moments[0],
        );
      },
    ),
  ).toEqual([]);
});

/** The page as it is without script. */
const withoutScript = (answer: HttpResponse) =>
  String(decoded(answer)).replace(/<script[\s\S]*?<\/script>/g, "");

test("malformed moments and parameters, unknown pages and withdrawn records get a readable error page", async ({
  httpSite,
}) => {
  const moments = ["garbage", "2999-01-01T00:00:00Z", "%00", "2025-02-30T00:00Z"];
  const pages = ["/en", "/en/open", "/en/issues/auto-tariff", "/en/as-of/2025-10-22"];
  const refused: [at: string, status: number, says: RegExp][] = [
    ...pages.flatMap((at) =>
      moments.map((moment): [string, number, RegExp] => [
        `${at}?seenAt=${moment}`,
        400,
        /<h1[^>]*>[^<]*not a moment this site can show/,
      ]),
    ),
    ...malformedChoices.map((at): [string, number, RegExp] => [at, 400, /Allowed:/]),
    ...notFound
      .filter((at) => !at.startsWith("/share/"))
      .map((at): [string, number, RegExp] => [at, 404, /<h1/]),
    ["/en/as-of/2025-02-30", 404, /must be a calendar day written YYYY-MM-DD/],
    [
      `/en/trips/${withdrawnTrip}`,
      410,
      /<h1[^>]*>[^<]*This trip was withdrawn[\s\S]*The report was retracted/,
    ],
    [`/ko/trips/${withdrawnTrip}`, 410, /<h1[^>]*>[^<]*철회한 방문이다[\s\S]*The report was retracted/],
    [`/en/as-of/2025-11-01/trips/${withdrawnTrip}`, 410, /<h1[^>]*>[^<]*This trip was withdrawn/],
  ];
  const faults: Fault[] = [];
  for (const [at, status, says] of refused) {
    const answer = await httpSite.get(at, { accept: browser, "accept-encoding": "br" });
    const check = checkFor(faults, at);
    check(answer.status === status, `${answer.status} instead of ${status}`);
    check(
      mediaTypeOf(answer) === "text/html" && says.test(withoutScript(answer)),
      `does not say ${says.source}`,
      mediaTypeOf(answer),
    );
    for (const name of ["max-age", "s-maxage"])
      check(
        !(Number(directivesOf(answer).get(name) ?? 0) > minute),
        "Cache-Control over a minute",
        answer.headers["cache-control"],
      );
  }
  expect(summaryOf(faults)).toEqual([]);
});

test("errors of cross-origin addresses are readable from other origins", async ({ httpSite }) => {
  const faults: Fault[] = [];
  for (const [at, status] of crossOriginRefusals) {
    const answer = await httpSite.get(at, { origin: "https://elsewhere.example" });
    const check = checkFor(faults, at);
    check(answer.status === status, `${answer.status} instead of ${status}`);
    check(allowsAnyOrigin(answer), "no Access-Control-Allow-Origin");
  }
  expect(summaryOf(faults)).toEqual([]);
});

test("unknown parameters of a page are ignored", async ({ httpSite }) => {
  expect(
    await faultsOf(httpSite, httpSite.addresses.filter(isPage), async ({ at }, first, check) => {
      for (const parameter of ["utm_source=x", "fbclid=%00&utm_source=x&utm_source=y", "nonsense"]) {
        const answer = await httpSite.get(withParameter(at, parameter));
        check(isSame(answer, first), `another answer with ${parameter}`, String(answer.status));
        check(
          answer.headers.etag === first.headers.etag,
          `another ETag with ${parameter}`,
          `${answer.headers.etag}, without ${first.headers.etag}`,
        );
      }
    }),
  ).toEqual([]);
});

/** Status and Location of a single raw answer; throws unless there is exactly one. */
function readRaw(text: string): { status: number; location: string | null } {
  const found = text.match(/^HTTP\/1\.1 \d{3} /gm) ?? [];
  if (found.length !== 1) throw new Error(`${found.length} answers`);
  const [head = ""] = text.split("\r\n\r\n");
  return {
    status: Number(text.slice(9, 12)),
    location: /^location: (.*)$/im.exec(head)?.[1]?.trim() ?? null,
  };
}

test("an odd request target gets one answer below 500, no redirect loop and no redirect to another site", async ({
  httpSite: { server },
}) => {
  const faults: Fault[] = [];
  for (const odd of malformedTargets(server.port)) {
    const seen = new Set<string>();
    const check = checkFor(faults, JSON.stringify(odd.slice(0, 60)));
    for (let target: string | null = odd; target !== null; ) {
      seen.add(target);
      try {
        const { status, location } = readRaw(await rawResponse(server.port, [`GET ${target} HTTP/1.1`]));
        check(status < 500, `status ${status}`);
        const next: URL | null = location === null ? null : new URL(location, server.url);
        check(next === null || next.origin === server.url, "redirects to another site", String(location));
        target = next && next.origin === server.url ? next.pathname + next.search : null;
        const isCircle = target !== null && (seen.has(target) || seen.size > 3);
        check(!isCircle, "redirects in a loop", String(location));
        if (isCircle) target = null;
      } catch (error) {
        check(false, String(error));
        target = null;
      }
    }
  }
  for (const line of [
    "OPTIONS * HTTP/1.1",
    "HEAD * HTTP/1.1",
    "TRACE /en HTTP/1.1",
    "BREW /en HTTP/1.1",
    "GET /en HTTP/9.9",
    "GET  /en HTTP/1.1",
  ]) {
    const { status } = readRaw(await rawResponse(server.port, [line]));
    checkFor(faults, line)(status < 500 || status === 505, `status ${status}`);
  }
  expect(summaryOf(faults)).toEqual([]);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

const comparedHeaders = [
  "content-type",
  "content-encoding",
  "content-language",
  "etag",
  "vary",
  "location",
  "link",
  "memento-datetime",
  "access-control-allow-origin",
] as const;

/** Clients of one cache; they differ in the headers an answer may depend on, and in some it must not. */
function clientsOf(seenAt: string): [name: string, headers: Record<string, string>][] {
  return [
    ["curl", { accept: "*/*" }],
    [
      "a browser in English",
      { accept: browser, "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "en-GB,en;q=0.9" },
    ],
    ["a program", { accept: "application/json", "accept-encoding": "br" }],
    [
      "a browser in Korean",
      {
        accept: browser,
        "accept-encoding": "gzip",
        "accept-language": "ko-KR,ko;q=0.9",
        cookie: "name=jane",
        rsc: "1",
      },
    ],
    [
      "a program that also accepts HTML",
      { accept: "text/html;q=0.1, application/json", "accept-encoding": "br;q=0, gzip;q=0.1" },
    ],
    ["an archive", { "accept-datetime": new Date(seenAt).toUTCString() }],
    ["an archive with a malformed date", { "accept-datetime": "some day", "accept-encoding": "br" }],
    ["a client without headers", {}],
  ];
}

test("a shared cache in front that obeys Vary sends every client what the server itself sends", async ({
  httpSite,
}) => {
  const { get, ask, seenAt, server, addresses } = httpSite;
  let movedOnMs = 0;
  let fromCache = 0;
  const cache = sharedCache(ask, () => Date.now() + movedOnMs);
  const clients = clientsOf(seenAt);

  const faultsAt = async (at: string) => {
    const faults: Fault[] = [];
    const check = checkFor(faults, at);
    const direct = new Map<string, HttpResponse>();
    for (const [client, headers] of clients) direct.set(client, await get(at, headers));
    // In both orders, so that each client also asks after each other one.
    for (const [client, headers] of [...clients, ...clients.toReversed()]) {
      const [cached, expected] = [await cache.respond(at, headers), direct.get(client)!];
      if (cached.isFromCache) fromCache += 1;
      const says = `${client}${cached.isFromCache ? ", from the cache" : ""}`;
      check(
        cached.status === expected.status,
        `another status for ${says}`,
        `${cached.status} instead of ${expected.status}`,
      );
      for (const name of comparedHeaders)
        check(
          String(cached.headers[name]) === String(expected.headers[name]),
          `another ${name} for ${says}`,
          `${cached.headers[name]} instead of ${expected.headers[name]}`,
        );
      check(decoded(cached).equals(decoded(expected)), `other bytes for ${says}`);
    }
    return faults;
  };
  const faults: Fault[] = [];
  const others = [
    "/",
    "/data",
    "/r/1",
    ...notFound,
    ...malformedChoices,
    ...crossOriginRefusals.map(([at]) => at),
    `/en/trips/${withdrawnTrip}`,
  ];
  for (const at of [...addresses.map((address) => address.at), ...others]) {
    let found = await faultsAt(at);
    if (found.length > 0) {
      // An answer may have been rendered again in between; a real fault shows a second time.
      cache.forget(at);
      found = await faultsAt(at);
    }
    faults.push(...found);
  }
  expect.soft(summaryOf(faults)).toEqual([]);
  // The second half comes from the cache; otherwise the comparison would show nothing.
  expect.soft(fromCache).toBeGreaterThanOrEqual(addresses.length * clients.length * 0.9);

  // After a minute the cache asks again, so a change of the record shows.
  const title = "A title of the third edition";
  await server.importRecord(await recordWithTitle(title));
  movedOnMs = (minute + 1) * 1000;
  expect(String((await get("/en")).body)).toContain(title);
  const old: Fault[] = [];
  const changed = addresses.filter(
    (address) =>
      !address.isImmutable && (address.at.includes(changedIssue) || /^\/(en|ko)$/.test(address.at)),
  );
  expect(changed.length).toBeGreaterThan(10);
  for (const { at } of changed) {
    for (const [client, headers] of clients) {
      const [cached, expected] = [await cache.respond(at, headers), await get(at, headers)];
      checkFor(old, at)(isSame(cached, expected), `an old answer for ${client}`);
    }
  }
  expect(summaryOf(old)).toEqual([]);
});
