/** Runs the Nu HTML checker of the W3C locally; it needs Java. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { findJava } from "../../scripts/system-programs.mjs";

const report = z.object({
  messages: z.array(
    z.object({
      url: z.string(),
      type: z.string(),
      subType: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

export const java = findJava();
const checker = path.join(
  path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
  "build/dist/vnu.jar",
);

/**
 * The problems of the documents by address: errors and warnings with their position, empty if all are valid.
 * Remarks (`info` without a kind) are matters of style, as on how a void element is closed. All documents are
 * checked in one run, because starting it takes longest.
 */
export async function nuProblems(documents: ReadonlyMap<string, string>): Promise<string[]> {
  if (!java) throw new Error("The Nu checker needs Java.");
  const folder = await mkdtemp(path.join(tmpdir(), "nu-"));
  try {
    const addresses = [...documents.keys()];
    await Promise.all(
      [...documents.values()].map((html, number) => writeFile(path.join(folder, `${number}.html`), html)),
    );
    const { stdout } = await promisify(execFile)(
      java,
      ["-jar", checker, "--format", "json", "--stdout", "--exit-zero-always", folder],
      {
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const { messages } = report.parse(JSON.parse(stdout));
    return messages
      .filter(({ type, subType }) => type !== "info" || subType === "warning")
      .map(
        ({ url, message, extract }) =>
          `${addresses[Number.parseInt(path.basename(url), 10)]}: ${message} (${extract ?? ""})`,
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
