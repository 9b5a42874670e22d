/** The keys that were pressed before the elements were there (lib/head-script.ts). */
declare global {
  var earlyKeys: KeyboardEvent[] | undefined;
}

/** Those pressed on an element, or on the page where that had the focus of the page before. */
export function earlyKeysFor(element: Element, hadFocus: boolean): KeyboardEvent[] {
  return (globalThis.earlyKeys ?? []).filter(({ target }) => target === element || (hadFocus && target === document.body));
}

/** From now on the elements hear their keys themselves. */
export function endEarlyKeys(): void {
  onkeydown = null;
  globalThis.earlyKeys = [];
}
