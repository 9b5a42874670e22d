/** The tests' browser, started in another way than usual. */
import { test as base } from "./fixtures";

type Choice = { args?: string[]; without?: string[] };

/** `args` are added to those of the configuration; `without` names those of Playwright's own that are left out. */
export function testWithBrowser({ args = [], without = [] }: Choice) {
  return base.extend<object, object>({
    launchOptions: [
      async ({ launchOptions }, use) => {
        await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args], ignoreDefaultArgs: without });
      },
      { scope: "worker" },
    ],
  });
}
