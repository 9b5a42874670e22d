/**
 * Passes data from a page to the next one in the same window. It is read once, and only by the page that the
 * link leads to: not by one that is opened later or instead.
 */
const withoutFragment = (address: string) => address.split("#", 1)[0] ?? "";

/** Storage can be disabled: then nothing is passed, and the next page starts at its top. */
export function passToNextPage(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, `${withoutFragment(location.href)} ${value}`);
  } catch {
    // Storage is disabled.
  }
}

/** The values that the previous page passed under a name; null if there are none. */
export function readFromPreviousPage(name: string): string[] | null {
  try {
    const [from, ...words] = sessionStorage.getItem(name)?.split(" ") ?? [];
    sessionStorage.removeItem(name);
    return from === withoutFragment(document.referrer) ? words : null;
  } catch {
    return null;
  }
}

/** The vertical position of an element in the window. */
export const viewportTop = (element: Element): number => Math.round(element.getBoundingClientRect().top);

/** Scrolls the element to that position. */
export function scrollElementTo(element: Element, top: number): void {
  scrollTo({ top: scrollY + viewportTop(element) - top, behavior: "instant" });
}
