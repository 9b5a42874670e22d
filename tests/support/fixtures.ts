/** Fixtures of every browser test: a site, and a browser whose errors fail the test. */
import { expect, test as base } from "@playwright/test";
import { type RunningServer, type ServerChoice, startServer } from "../../scripts/own-server";

type WorkerFixtures = {
  /** The production build with the real record, shared by the tests of one worker: read-only. */
  site: RunningServer;
};

type TestFixtures = {
  /** A server for this test alone, with its own record or environment; stopped when the test ends. */
  startOwnServer: (choice?: ServerChoice) => Promise<RunningServer>;
  /** Allows console errors that the test causes on purpose, such as the 404 of a page it requests. */
  allowConsoleErrors: (...patterns: RegExp[]) => void;
  allowedErrors: RegExp[];
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ site }, use) => {
    await use(site.url);
  },

  startOwnServer: async ({ context }, use) => {
    const started: RunningServer[] = [];
    await use(async (choice) => {
      const server = await startServer(choice);
      started.push(server);
      return server;
    });
    // A page that is still loading when its server stops would report the refused connection as an error.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(started.map((server) => server.stop()));
  },

  allowedErrors: async ({}, use) => {
    await use([]);
  },

  allowConsoleErrors: async ({ allowedErrors }, use) => {
    await use((...patterns) => {
      allowedErrors.push(...patterns);
    });
  },

  // On the context, so that a page opened by a link in a new tab is watched as well.
  context: async ({ context, allowedErrors }, use) => {
    const problems: string[] = [];
    context.on("weberror", (event) => problems.push(`page error: ${event.error().message}`));
    context.on("console", (message) => {
      // React reports a mismatch between the server's text and the browser's as an error or a warning.
      const isProblem = message.type() === "error" || /hydrat/i.test(message.text());
      if (isProblem) problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    await use(context);
    const unexpected = problems.filter((problem) => !allowedErrors.some((pattern) => pattern.test(problem)));
    expect(unexpected, "errors in the browser").toEqual([]);
  },
});

export { expect } from "@playwright/test";
