/** What does every answer tell browsers not to do? */
import { embedHeaders } from "./embed/policy";

const otherRules = [
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * What a page may load and run. Readers' pages are made once and served to everyone, so inline script, which is the
 * framework's own start-up data, is allowed there; a page that is made for one request names its script by a nonce.
 */
export function contentSecurityPolicy({ nonce, isDevelopment = false }: { nonce?: string; isDevelopment?: boolean }): string {
  const inline = nonce ? `'nonce-${nonce}'` : "'unsafe-inline'";
  // Development compiles modules in the browser and reloads over a socket.
  const script = `script-src 'self' ${inline}${isDevelopment ? " 'unsafe-eval'" : ""}`;
  const rules = isDevelopment ? otherRules.map((rule) => (rule.startsWith("connect-src") ? `${rule} ws: wss:` : rule)) : otherRules;
  return ["default-src 'none'", script, ...rules].join("; ");
}

/** The headers of every address, for a site at `siteUrl`. */
export function securityHeaders(siteUrl: string, isDevelopment = false): { key: string; value: string }[] {
  return [
    { key: "Content-Security-Policy", value: contentSecurityPolicy({ isDevelopment }) },
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    ...(siteUrl.startsWith("https://") ? [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }] : []),
  ];
}

/** The same for the file at `path`, where no route of the framework adds them: cards for other sites may be framed, nothing else. */
export function fileHeaders(siteUrl: string): (path: string) => Record<string, string> {
  const record = (headers: { key: string; value: string }[]) => Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  const all = record(securityHeaders(siteUrl));
  const framed = { ...all, ...record(embedHeaders) };
  return (path) => (path.startsWith("/embed/") ? framed : all);
}
