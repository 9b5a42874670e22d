import type { Page } from "@playwright/test";

/** Keeps the site's script from coming to pages opened from now on, as a slow line does, until what it gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  return letCome;
}
