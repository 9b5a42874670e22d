/**
 * What a page tells the one it leads to in the same window. It is told once, and to nobody but the page that was gone
 * to from there: not to one that is opened later, or in its place.
 */
const addressOf = (address: string) => address.split("#", 1)[0] ?? "";

/** Storage may be refused: then nothing is told, and the next page begins at its beginning. */
export function tellNextPage(name: string, told: string): void {
  try {
    sessionStorage.setItem(name, `${addressOf(location.href)} ${told}`);
  } catch {
    // As said above.
  }
}

/** The words that the page before has told by that name; null where it has told nothing. */
export function listedByPageBefore(name: string): string[] | null {
  try {
    const [from, ...words] = sessionStorage.getItem(name)?.split(" ") ?? [];
    sessionStorage.removeItem(name);
    return from === addressOf(document.referrer) ? words : null;
  } catch {
    return null;
  }
}

/** Where something stands in the window. */
export const topOf = (element: Element): number => Math.round(element.getBoundingClientRect().top);

/** Scrolls so far that it stands there again. */
export function bringTo(element: Element, top: number): void {
  scrollTo({ top: scrollY + topOf(element) - top, behavior: "instant" });
}
