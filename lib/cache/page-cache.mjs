/**
 * Which made pages are still true: the store behind every cached reader page.
 *
 * A page is kept in memory with the version of the record it was made from (the page prints it in
 * `<meta name="record-version">`). It is served again only while the record still has that
 * version and the page is younger than the age limit; otherwise it is made anew before anyone sees
 * it. The record may be changed by another process (an import), so the comparison asks the database.
 *
 * Plain JavaScript because the server loads this file itself, outside the build.
 */

import { AsyncLocalStorage } from "node:async_hooks";

const defaultMaxAgeSeconds = 60;
const maxBytes = 256 * 1024 * 1024;

/** Set by instrumentation.ts: a number that grows with every change of the published record. */
const recordVersionKey = Symbol.for("tariff-talks.record-version");
const maxAgeKey = Symbol.for("tariff-talks.page-max-age-seconds");

/** Shared by all instances that the server makes: page and route bundles load this file separately. */
const storeKey = Symbol.for("tariff-talks.page-store");
const store = (globalThis[storeKey] ??= { pages: new Map(), bytes: 0, asking: new AsyncLocalStorage() });

/**
 * @typedef {{ key: string; value: { html?: string; status?: number }; size: number; lastModified: number; version: number | null }} KeptPage
 */

function sizeOf(value) {
  // As text for the framework, and as the bytes, plain and compressed, that are sent again (ready-pages.ts).
  const html = typeof value?.html === "string" ? 2 * value.html.length + 1.3 * Buffer.byteLength(value.html) : 0;
  const body = value?.body?.length ?? 0;
  const rsc = value?.rscData?.length ?? 0;
  let segments = 0;
  for (const segment of value?.segmentData?.values?.() ?? []) segments += segment.length;
  return html + body + rsc + segments + 512;
}

/**
 * How a page says that nothing is at its address, or no longer (410). The framework's own way leaves the page to be
 * drawn by script, and a reader without script would see nothing; for what was withdrawn it has none.
 */
const missingMark = /<meta name="page-status" content="(404|410)"/;

/** The version a page says it was made from; null for what is not made from the record. */
export function versionOf(value) {
  if (typeof value?.html !== "string") return null;
  const match = /<meta name="record-version" content="(\d+)"/.exec(value.html);
  return match ? Number(match[1]) : null;
}

function remove(key) {
  const page = store.pages.get(key);
  if (!page) return;
  store.pages.delete(key);
  store.bytes -= page.size;
}

/**
 * The page kept at `key` while it is still true; one that is not is forgotten. Throws what the database throws.
 * @param {string} key
 * @returns {KeptPage | null}
 */
export function stillTrue(key) {
  const page = store.pages.get(key);
  if (!page) return null;
  const maxAgeSeconds = globalThis[maxAgeKey] ?? defaultMaxAgeSeconds;
  const tooOld = Date.now() - page.lastModified >= maxAgeSeconds * 1000;
  const current = globalThis[recordVersionKey]?.();
  const outdated = page.version !== null && current !== undefined && page.version !== current;
  if (tooOld || outdated) {
    remove(key);
    return null;
  }
  // Map keeps insertion order; putting it last makes the first the least recently used.
  store.pages.delete(key);
  store.pages.set(key, page);
  return page;
}

/**
 * Runs `ask` and puts the kept pages that are served meanwhile, and because of it, into `served`.
 * @template T
 * @param {Set<KeptPage>} served
 * @param {() => T} ask
 * @returns {T}
 */
export function notingServed(served, ask) {
  return store.asking.run(served, ask);
}

export default class PageCache {
  async get(key) {
    const page = stillTrue(key);
    if (!page) return null;
    store.asking.getStore()?.add(page);
    return { lastModified: page.lastModified, value: page.value };
  }

  async set(key, value) {
    remove(key);
    if (!value) return;
    if (typeof value.html === "string") {
      // In place: the reader for whom the page is made gets this very object.
      const missing = missingMark.exec(value.html);
      if (missing) value.status = Number(missing[1]);
      // Browsers keep a 410 for ever unless they are told not to, and what was withdrawn may return.
      if (value.status === 410) value.headers = { ...value.headers, "cache-control": "public, max-age=0, must-revalidate" };
    }
    const size = sizeOf(value);
    if (size > maxBytes) return;
    // One that prints no version was made without the record: what the record has by now is the nearest to it.
    const isMissing = value.status === 404 || value.status === 410;
    const version = versionOf(value) ?? (isMissing ? (globalThis[recordVersionKey]?.() ?? null) : null);
    store.pages.set(key, { key, value, size, lastModified: Date.now(), version });
    store.bytes += size;
    for (const oldest of store.pages.keys()) {
      if (store.bytes <= maxBytes) break;
      remove(oldest);
    }
  }

  async revalidateTag() {
    store.pages.clear();
    store.bytes = 0;
  }

  resetRequestCache() {}
}
