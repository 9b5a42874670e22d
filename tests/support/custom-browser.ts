/** The tests' browser with other launch arguments. */
import { test as base } from "./fixtures";

type Choice = { args?: string[]; without?: string[] };

/** `args` are added to those of the configuration; `without` removes some of Playwright's own. */
export function testWithBrowser({ args = [], without = [] }: Choice) {
  return base.extend<object, object>({
    launchOptions: [
      async ({ launchOptions }, use) => {
        await use({
          ...launchOptions,
          args: [...(launchOptions.args ?? []), ...args],
          ignoreDefaultArgs: without,
        });
      },
      { scope: "worker" },
    ],
  });
}
