/** Exits with 1 and the reason where the desk's secret is not that of the database. */
import { processSecretProblem } from "@/lib/auth/check-secret";
import { processDatabase } from "@/lib/db/connection/client";

try {
  const problem = await processSecretProblem();
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  }
} finally {
  await processDatabase().close();
}
