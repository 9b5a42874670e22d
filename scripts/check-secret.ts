/** Ends with 1 and one sentence where the desk's secret does not open the second factors that accounts have. */
import { processSecretProblem } from "@/lib/auth/secret-check";
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
