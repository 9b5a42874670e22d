/** The name of a browser and its system from a `User-Agent` header. */

/** In this order, because each one also names those below it. */
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

/**
 * @example browserName("… (Windows NT 10.0; Win64; x64) … Chrome/131.0 Safari/537.36") // "Chrome, Windows"
 */
export function browserName(userAgent: string): string {
  const matches = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1]);
  const names = matches.filter((name) => name !== undefined);
  return names.length > 0 ? names.join(", ") : userAgent.slice(0, 60);
}
