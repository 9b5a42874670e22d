/**
 * Checks the environment variables: exits with 1 and the reason if invalid, otherwise prints the values that
 * start-up needs as one line of JSON.
 */
async function check(): Promise<void> {
  try {
    // A dynamic import, because the module throws when a value is invalid.
    const { env } = await import("@/lib/env");
    console.log(JSON.stringify({ port: env.PORT, host: env.HOST ?? null, siteUrl: env.SITE_URL }));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "EnvironmentError") throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

export {};

await check();
