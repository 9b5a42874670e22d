/** Keys pressed before the custom elements were defined (lib/head-script.ts). */
declare global {
  var earlyKeys: KeyboardEvent[] | undefined;
}

/** Keys pressed on an element, or on the page if the focus was there from the previous page. */
export function earlyKeysFor(element: Element, hadFocus: boolean): KeyboardEvent[] {
  return (globalThis.earlyKeys ?? []).filter(
    ({ target }) => target === element || (hadFocus && target === document.body),
  );
}

/** The elements handle keys themselves from now on. */
export function endEarlyKeys(): void {
  onkeydown = null;
  globalThis.earlyKeys = [];
}
