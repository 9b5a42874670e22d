/**
 * Is the environment usable? Exits with 1 and says why if not; otherwise prints, as one line of
 * JSON, what start-up needs to know of it.
 */
async function check(): Promise<void> {
  try {
    // Imported here and not above: the module itself refuses to load when a value is bad.
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
