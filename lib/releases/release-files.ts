/** Lists the dated releases of the dataset and reads their files. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";

export const manifestName = "manifest.json";

const releasedFile = z.object({
  name: z.string().regex(/^[a-z0-9-]+\.(json|csv)$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.number().int().nonnegative().nullable(),
});

/**
 * The manifest of a release. `asOf`: when it was created; `recordedAt`: when its newest revision was
 * recorded.
 */
const manifest = z.object({
  name: z.string(),
  date: z.string().refine(isCalendarDay),
  asOf: z.iso.datetime(),
  revision: z.number().int(),
  recordedAt: z.iso.datetime().nullable(),
  licence: z.string(),
  files: z.array(releasedFile),
});

export type Manifest = z.output<typeof manifest>;

async function readIfExists(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}

async function readManifest(folder: string, date: string): Promise<Manifest | null> {
  if (!isCalendarDay(date)) return null;
  const text = await readIfExists(join(folder, date, manifestName));
  if (!text) return null;
  const parsed = manifest.parse(JSON.parse(text.toString("utf8")));
  return parsed.date === date ? parsed : null;
}

/** The manifests of all releases, newest first; empty where the folder does not exist. */
export async function listReleases(folder: string): Promise<Manifest[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  const parsed = await Promise.all(
    names
      .filter(isCalendarDay)
      .sort()
      .reverse()
      .map((date) => readManifest(folder, date)),
  );
  return parsed.filter((release) => release !== null);
}

/**
 * A file of a release; null for a name that its manifest does not list. Only valid names of a manifest are
 * used in a path, which prevents path traversal.
 */
export async function readReleasedFile(folder: string, date: string, name: string): Promise<Buffer | null> {
  const release = await readManifest(folder, date);
  if (!release) return null;
  if (name !== manifestName && !release.files.some((file) => file.name === name)) return null;
  return readIfExists(join(folder, date, name));
}
