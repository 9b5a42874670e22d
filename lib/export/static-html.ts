/** What does an element look like as HTML, for an answer that is no page of the framework's and carries none of its script? */
import type { ReactElement } from "react";

/**
 * Everything an element says is escaped by the renderer. Only plain elements and functions without hooks can be
 * rendered, because a card has no script to carry on with.
 */
export async function staticHtml(element: ReactElement): Promise<string> {
  // Left to the server to load: within the framework's bundle for the server this renderer is refused.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ "react-dom/server");
  return renderToStaticMarkup(element);
}

/** A whole document, whose element is `html`. */
export async function staticDocument(element: ReactElement): Promise<string> {
  return `<!DOCTYPE html>${await staticHtml(element)}`;
}
