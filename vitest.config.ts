import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside the server build on purpose; tests are allowed everywhere.
      { find: /^server-only$/, replacement: `${root}node_modules/next/dist/compiled/server-only/empty.js` },
    ],
  },
  test: {
    // Rules are tested, not speed: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // What a module keeps from one file to the next changes no answer; reading the modules anew for each is half of the run.
          isolate: false,
          env: { TZ: "UTC" },
        },
      },
      {
        // Dates again on a machine that stands in Washington: a rule that leans on the machine's own zone fails here.
        extends: true,
        test: {
          name: "unit-washington",
          include: ["tests/unit/{countdown,domain,export,format,reader,record,schemas,trends}/**/*.test.{ts,tsx}", "tests/unit/zone.test.ts"],
          exclude: ["tests/unit/domain/{composed-text,document-rows,three-way-merge}.test.ts"],
          isolate: false,
          env: { TZ: "America/New_York" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/database-templates.ts",
          pool: "forks",
        },
      },
    ],
  },
});
