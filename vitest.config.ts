import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Those in which the engine makes a difference: not what is made of the record once it is read. */
const onBothEngines = [
  "account-actions",
  "account-audit",
  "accounts",
  "alert-kills",
  "alerts",
  "audit-log",
  "audit-with-action",
  "client-limit",
  "clock-set-back",
  "command",
  "conflict",
  "corrections",
  "desk-secret",
  "development-id",
  "drafts",
  "import-base",
  "import-export",
  "inline-record",
  "lock-held",
  "lock-observer",
  "lost-commit",
  "measure-merge",
  "one-use-codes",
  "postgresql",
  "presence",
  "publish-draft",
  "publish-set",
  "published-changes",
  "published-record",
  "published-revision",
  "record-seen-at",
  "restore-version",
  "saves-at-once",
  "saved-filters",
  "scheduled-sets",
  "sign-in-limits",
  "tokens",
  "webhooks",
  "what-changed",
  "withdraw-record",
  "withdrawn-records",
  "work-queue",
  "write-lock-wait",
];

/**
 * Those that run the migration engine in their own process, which holds one WebAssembly instance of it, and
 * those that replace modules. Each has a process of its own; the others share the modules of their worker.
 */
const alone = [
  "backup",
  "health",
  "live-schema",
  "migrations",
  "move-database",
  "second-edition",
  "server-backup",
  "server-outage",
  "token-requests",
];
const aloneOnServer = ["live-schema", "move-database", "server-backup", "server-outage"];
const onlyOnServer = ["lost-commit", "postgresql", "server-backup", "server-outage"];
const files = (names: readonly string[]) => names.map((name) => `tests/integration/${name}.test.ts`);

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
          // What a module keeps from one file to the next changes no answer; reading the modules anew for
          // each is half of the run.
          isolate: false,
          env: { TZ: "UTC" },
        },
      },
      {
        // Dates again on a machine that stands in Washington: a rule that leans on the machine's own zone
        // fails here.
        extends: true,
        test: {
          name: "unit-washington",
          include: [
            "tests/unit/{countdown,domain,export,format,intake,reader,record,schemas,trends}/**/*.test.{ts,tsx}",
            "tests/unit/zone.test.ts",
          ],
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
          exclude: files([...onlyOnServer, ...alone]),
          globalSetup: "tests/support/database-templates.ts",
          setupFiles: "tests/support/remove-databases.ts",
          pool: "forks",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration-alone",
          include: files(alone),
          exclude: files(onlyOnServer),
          globalSetup: "tests/support/database-templates.ts",
          setupFiles: "tests/support/remove-databases.ts",
          pool: "forks",
        },
      },
      {
        extends: true,
        test: {
          name: "integration-postgresql",
          include: files(onBothEngines),
          globalSetup: "tests/support/postgresql-templates.ts",
          setupFiles: "tests/support/remove-databases.ts",
          pool: "forks",
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration-postgresql-alone",
          include: files(aloneOnServer),
          globalSetup: "tests/support/postgresql-templates.ts",
          setupFiles: "tests/support/remove-databases.ts",
          pool: "forks",
        },
      },
    ],
  },
});
