/** What a first view of a page costs on the wire, by kind, and how much script a minimal page of the framework sends. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { findChromium } from "../system-programs.mjs";
import { startServer } from "../own-server";

const root = path.resolve(import.meta.dirname, "../..");
const pages = ["", "/issues/auto-tariff", "/open", "/officials", "/trips", "/summits", "/timeline", "/trends", "/sources"];
const addresses = ["/en", "/ko"].flatMap((language) => pages.map((page) => language + page));

type Weight = { address: string; html: number; css: number; script: number; fonts: number; other: number; total: number };

const kinds: Record<string, "html" | "css" | "script" | "fonts"> = {
  document: "html",
  stylesheet: "css",
  script: "script",
  font: "fonts",
};

/** Gzipped as the server does; fonts and pictures are compressed in themselves and sent as they are. */
function sentSize(body: Buffer, type: string): number {
  return /^(text\/|application\/(javascript|json|manifest))|svg/.test(type) ? gzipSync(body).byteLength : body.byteLength;
}

/** A new browser without anything kept sees the page in a window of 1280 by 800 until nothing more is loaded. */
async function weigh(url: string, address: string): Promise<Weight> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const weight: Weight = { address, html: 0, css: 0, script: 0, fonts: 0, other: 0, total: 0 };
    const weighing: Promise<void>[] = [];
    page.on("response", (response) => {
      const kind = kinds[response.request().resourceType()] ?? "other";
      const weighed = response.body().then((body) => {
        const size = sentSize(body, response.headers()["content-type"] ?? "");
        weight[kind] += size;
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

/** Built once per version of the framework, in a folder of its own below this project, whose packages it uses. */
function scriptOfMinimalPage(): number {
  const version = readFileSync(path.join(root, "node_modules/next/package.json"), "utf8");
  const folder = path.join(root, "tmp/minimal-page");
  const stamp = path.join(folder, "built-with.json");
  const isBuilt = existsSync(stamp) && readFileSync(stamp, "utf8") === version;
  if (!isBuilt) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, "app"), { recursive: true });
    const rootText = JSON.stringify(root);
    writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    writeFileSync(
      path.join(folder, "next.config.mjs"),
      `export default { turbopack: { root: ${rootText} }, outputFileTracingRoot: ${rootText} };\n`,
    );
    writeFileSync(
      path.join(folder, "app/layout.js"),
      'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
    );
    writeFileSync(path.join(folder, "app/page.js"), "export default function Page() {\n  return <p>Minimal</p>;\n}\n");
    const built = spawnSync(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(`The minimal page could not be built:\n${built.stdout}${built.stderr}`);
    writeFileSync(stamp, version);
  }
  const html = readFileSync(path.join(folder, ".next/server/app/index.html"), "utf8");
  // Polyfills for browsers without modules are not fetched by any browser that this site is made for.
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>/g)?.filter((tag) => !/\snomodule/i.test(tag)) ?? [];
  const files = tags.flatMap((tag) => /\ssrc="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? []);
  if (files.length === 0) throw new Error("The minimal page names no script: its weight cannot be known.");
  const sizes = [...new Set(files)].map((file) => gzipSync(readFileSync(path.join(folder, ".next", decodeURIComponent(file)))).byteLength);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** All sizes in bytes. */
export async function measureWeights() {
  const minimalScript = scriptOfMinimalPage();
  const server = await startServer();
  try {
    const weights: Weight[] = [];
    for (const address of addresses) weights.push(await weigh(server.url, address));
    return { minimalScript, pages: weights };
  } finally {
    await server.stop();
  }
}
