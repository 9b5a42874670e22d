/** Defines the Content-Security-Policy and the other security headers. */

const commonDirectives = [
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

type PolicyOptions = {
  /** Nonce or hash of the allowed inline script. */
  inline?: string;
  isDevelopment?: boolean;
};

/**
 * A hydrated reader page is cached for all clients, so it allows inline script, which is the hydration data
 * of Next.js. A desk page allows inline script by nonce, a document by hash.
 */
export function contentSecurityPolicy({
  inline = "'unsafe-inline'",
  isDevelopment = false,
}: PolicyOptions): string {
  // Development evaluates modules in the browser and reloads over a WebSocket.
  const script = `script-src 'self' ${inline}${isDevelopment ? " 'unsafe-eval'" : ""}`;
  const rules = isDevelopment
    ? commonDirectives.map((rule) => (rule.startsWith("connect-src") ? `${rule} ws: wss:` : rule))
    : commonDirectives;
  return ["default-src 'none'", script, ...rules].join("; ");
}

/** For every address, beside its Content-Security-Policy. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(siteUrl.startsWith("https://")
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}
