import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/system-programs.mjs";

const chromium = findChromium();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "tmp/e2e-results",
  // Making the first server of a run includes making its database; a slow machine is no failure.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    // A reader far from both capitals: a page that leans on the browser's own zone or language shows it.
    locale: "en-GB",
    timezoneId: "America/Sao_Paulo",
    screenshot: "only-on-failure",
    // Recording one for every test takes a quarter of the run; `npx playwright test <the file> --trace on`
    // makes it for the one that failed.
    trace: "off",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
