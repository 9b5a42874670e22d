/** Measures the bytes of a first page view, by type of resource. */
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { findChromium } from "../system-programs.mjs";
import { startServer } from "../own-server";

const pages = [
  "",
  "/issues/auto-tariff",
  "/open",
  "/officials",
  "/trips",
  "/summits",
  "/timeline",
  "/trends",
  "/sources",
];
const addresses = ["/en", "/ko"].flatMap((language) => pages.map((page) => language + page));

/** `page`: uncompressed HTML; all others as transferred. */
type Weight = {
  address: string;
  page: number;
  html: number;
  css: number;
  script: number;
  fonts: number;
  other: number;
  total: number;
};

const kinds: Record<string, "html" | "css" | "script" | "fonts"> = {
  document: "html",
  stylesheet: "css",
  script: "script",
  font: "fonts",
};

/** Gzip size of text; fonts and images are already compressed. */
function sentSize(body: Buffer, type: string): number {
  return /^(text\/|application\/(javascript|json|manifest))|svg/.test(type)
    ? gzipSync(body).byteLength
    : body.byteLength;
}

/** Loads the page with an empty cache in a 1280 × 800 viewport until the network is idle. */
async function weigh(url: string, address: string): Promise<Weight> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const weight: Weight = { address, page: 0, html: 0, css: 0, script: 0, fonts: 0, other: 0, total: 0 };
    const weighing: Promise<void>[] = [];
    page.on("response", (response) => {
      const kind = kinds[response.request().resourceType()] ?? "other";
      const weighed = response.body().then((body) => {
        const size = sentSize(body, response.headers()["content-type"] ?? "");
        weight[kind] += size;
        if (kind === "html") weight.page += body.byteLength;
        weight.total += size;
      });
      weighing.push(weighed);
    });
    await page.goto(url + address, { waitUntil: "networkidle" });
    await Promise.all(weighing);
    return weight;
  } finally {
    await browser.close();
  }
}

/** Sizes in bytes. */
export async function measureWeights() {
  const server = await startServer();
  try {
    const weights: Weight[] = [];
    for (const address of addresses) weights.push(await weigh(server.url, address));
    return { pages: weights };
  } finally {
    await server.stop();
  }
}
