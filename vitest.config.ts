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
          env: { TZ: "UTC" },
        },
      },
      {
        // The same tests on a machine that stands in Washington: a rule that leans on the machine's own zone fails here.
        extends: true,
        test: {
          name: "unit-washington",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: ["tests/unit/lint/**"],
          env: { TZ: "America/New_York" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          pool: "forks",
        },
      },
    ],
  },
});
