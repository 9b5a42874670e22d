/** Checks the link of every published source: `npm run links`. Meant to run once a day. */
import { parseArgs } from "node:util";

import { processDatabase } from "@/lib/db/connection/client";
import { env } from "@/lib/env";
import { checkLinks } from "@/lib/links/check-links";

const usage = `Use:
  npm run links [-- --allow-private]
--allow-private also asks addresses of this machine and of private networks, which is for tests.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { "allow-private": { type: "boolean", default: false } } });
  const report = await checkLinks({ allowPrivate: values["allow-private"], siteUrl: env.SITE_URL });
  if (report.status === "offline") {
    console.error(
      `None of ${report.tried} addresses answered, so this machine seems to have no way out. Nothing was written.`,
    );
    process.exitCode = 1;
    return;
  }
  const { tried, answered, failed, refused, dead } = report;
  console.log(
    `Tried ${tried}: ${answered} answered, ${failed} did not, ${refused} could not be checked. ${dead} failed twice in a row or more.`,
  );
}

main()
  .catch((error: unknown) => {
    // An invalid option is a usage error and needs no stack.
    console.error(error instanceof TypeError && "code" in error ? `${error.message}\n${usage}` : error);
    process.exitCode = 1;
  })
  .finally(() => processDatabase().close());
