/** Writes the published record as a dated release of the dataset: `npm run release`. */
import { assertDatabaseExists } from "@/lib/db/connection/database-path";
import { env } from "@/lib/env";
import { releaseRecord } from "@/lib/releases/release-record";

async function main(): Promise<void> {
  assertDatabaseExists(env.DATABASE_URL);
  const { date, revision, files } = await releaseRecord(env.RELEASES_FOLDER, env.SITE_URL);
  for (const { name, rows, bytes, sha256 } of files) {
    console.log(`${sha256}  ${name}: ${rows === null ? "" : `${rows} rows, `}${bytes} bytes`);
  }
  console.log(`Released ${date}, from revision ${revision}, in ${env.RELEASES_FOLDER}.`);
}

main().then(
  () => globalThis.talksDatabase?.close(),
  async (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    await globalThis.talksDatabase?.close();
    process.exitCode = 1;
  },
);
