/** What is a browser called that introduced itself in a request? */

/** Each says that it is those below it as well. */
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bWhale\//, "Whale"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bOPR\//, "Opera"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const systems = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

/** @example browserName("… (Windows NT 10.0; Win64; x64) … Chrome/131.0 Safari/537.36") // "Chrome, Windows" */
export function browserName(introduced: string): string {
  const found = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(introduced))?.[1]);
  const named = found.filter((name) => name !== undefined);
  return named.length > 0 ? named.join(", ") : introduced.slice(0, 60);
}
