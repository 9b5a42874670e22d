/** Renders an element to HTML without script, for responses outside of Next.js pages. */
import type { ReactElement } from "react";

/**
 * Only plain elements and functions without hooks, because there is no client script to hydrate them.
 */
export async function staticHtml(element: ReactElement): Promise<string> {
  // Loaded at run time: Next.js does not allow this renderer in its server bundle.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ "react-dom/server");
  return renderToStaticMarkup(element);
}

/** `element` is the `html` element. */
export async function staticDocument(element: ReactElement): Promise<string> {
  return `<!DOCTYPE html>${await staticHtml(element)}`;
}
