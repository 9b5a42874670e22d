/** What every browser test starts from: a site of its own, and a browser whose errors fail the test. */
import { type BrowserContext, expect, test as base } from "@playwright/test";
import { autosaveQuietMs } from "@/lib/domain/editing/autosave";
import { type RunningServer, type ServerChoice, startServer } from "../../scripts/own-server";
import { type SharedServer, sharedServer } from "./shared-server";

type WorkerFixtures = {
  /** The production build with the real record, shared by the tests of one worker: read-only. */
  site: RunningServer;
  sharedDesk: SharedServer;
};

type TestFixtures = {
  /** Whether the desk's forms save by themselves; no other test may depend on how long it takes. */
  autosaves: boolean;
  /**
   * The production build on the real record, without accounts, as it was first started. The worker's tests
   * have it in turn and may change all of it, but not stop it.
   */
  desk: RunningServer;
  /** A server for this test alone, with a record or an environment of choice; stopped when the test ends. */
  startOwnServer: (choice?: ServerChoice) => Promise<RunningServer>;
  /** Allows console errors that the test causes on purpose, such as the 404 of a page it requests. */
  allowConsoleErrors: (...patterns: RegExp[]) => void;
  allowedErrors: RegExp[];
  /**
   * The errors of every browser context that is watched; at the end of the test there may be none but the
   * allowed ones.
   */
  problems: string[];
};

/**
 * Notes the errors of a context's pages, also of one opened by a link in a new tab, until what it gives is
 * called.
 */
export function watchConsole(context: BrowserContext, problems: string[]): () => void {
  let isOver = false;
  const note = (problem: string) => void (isOver || problems.push(problem));
  context.on("weberror", (event) => note(`page error: ${event.error().message}`));
  context.on("console", (message) => {
    // React reports a mismatch between the server's text and the browser's as an error or a warning.
    const isProblem = message.type() === "error" || /hydrat/i.test(message.text());
    if (isProblem) note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return () => void (isOver = true);
}

/** next-intl logs a message that is missing or lacks a value, and the page shows its key instead. */
function expectWholeMessages(server: RunningServer): void {
  expect(
    server.output().match(/(?:FORMATTING_ERROR|MISSING_MESSAGE|INVALID_MESSAGE).*/g) ?? [],
    "messages that failed",
  ).toEqual([]);
}

/** The timer of autosave never runs out. */
async function stopAutosave(context: BrowserContext): Promise<void> {
  await context.addInitScript((quietMs) => {
    const start = window.setTimeout;
    const startOther = (...[handler, ms, ...rest]: Parameters<typeof start>) =>
      ms === quietMs ? 0 : start(handler, ms, ...rest);
    Object.assign(window, { setTimeout: startOther });
  }, autosaveQuietMs);
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  autosaves: [false, { option: true }],

  site: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      expectWholeMessages(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  sharedDesk: [
    async ({}, use) => {
      const shared = await sharedServer();
      await use(shared);
      await shared.server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  desk: async ({ browser, sharedDesk }, use) => {
    await sharedDesk.reset();
    await use(sharedDesk.server);
    // A page that is left open goes on asking, when the next test has begun.
    await Promise.all(browser.contexts().map((context) => context.close()));
    expectWholeMessages(sharedDesk.server);
  },

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
    started.forEach(expectWholeMessages);
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

  problems: async ({ allowedErrors }, use) => {
    const problems: string[] = [];
    await use(problems);
    const unexpected = problems.filter((problem) => !allowedErrors.some((pattern) => pattern.test(problem)));
    expect(unexpected, "errors in the browser").toEqual([]);
  },

  context: async ({ browser, context, problems, autosaves }, use) => {
    const stops = [watchConsole(context, problems)];
    if (!autosaves) await stopAutosave(context);
    // Those that a test opens itself are watched as well.
    const watchToo = (other: BrowserContext) => {
      stops.push(watchConsole(other, problems));
      if (!autosaves) stopAutosave(other).catch(() => undefined);
    };
    browser.on("context", watchToo);
    await use(context);
    browser.off("context", watchToo);
    for (const stop of stops) stop();
  },
});

export { expect } from "@playwright/test";
