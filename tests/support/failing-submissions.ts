/** Makes form submissions fail, by network or by an outdated build. */
import type { Page } from "@playwright/test";

/** The id of an action as in another build. */
const idOfOtherBuild = (id: string) => id.slice(0, 2) + "0".repeat(id.length - 2);

/** Aborts submissions by script until the routes are removed. */
export async function abortSubmissions(page: Page): Promise<void> {
  await page.route("**/*", (route) =>
    route.request().headers()["next-action"] === undefined ? route.fallback() : route.abort(),
  );
}

/** Until the routes are removed, submissions by script request actions that this build does not have. */
export async function submitAsOtherBuild(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    const headers = await route.request().allHeaders();
    const id = headers["next-action"];
    return id === undefined
      ? route.fallback()
      : route.continue({ headers: { ...headers, "next-action": idOfOtherBuild(id) } });
  });
}

export const mend = (page: Page) => page.unrouteAll({ behavior: "wait" });

/** Gives the forms of a page, as submitted without script, the action ids of another build. */
export async function outdateForms(page: Page): Promise<void> {
  await page.locator('form input[name^="$ACTION_"]').evaluateAll((inputs) => {
    const other = (id: string) => id.slice(0, 2) + "0".repeat(id.length - 2);
    for (const input of inputs) {
      const [name, value] = [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""];
      input.setAttribute("name", name.replace(/(?<=^\$ACTION_ID_)\w+/, other));
      input.setAttribute("value", value.replace(/(?<="id":")\w+/, other));
    }
  });
}
