/** What does every answer tell browsers not to do? */
import { embedHeaders } from "./embed/policy";

const contentSecurityPolicy = [
  "default-src 'none'",
  // Pages are made once and served to everyone, so there is no nonce per request: inline is the framework's own start-up data.
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

// Development compiles modules in the browser and reloads over a socket.
const developmentPolicy = contentSecurityPolicy.map((rule) => {
  if (rule.startsWith("script-src")) return `${rule} 'unsafe-eval'`;
  if (rule.startsWith("connect-src")) return `${rule} ws: wss:`;
  return rule;
});

/** The headers of every address, for a site at `siteUrl`. */
export function securityHeaders(siteUrl: string, isDevelopment = false): { key: string; value: string }[] {
  return [
    { key: "Content-Security-Policy", value: (isDevelopment ? developmentPolicy : contentSecurityPolicy).join("; ") },
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
