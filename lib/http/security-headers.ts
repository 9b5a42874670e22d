/** What does every answer tell browsers not to do? */

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

type PolicyChoice = {
  /** Which inline script may run: by its nonce or hash. */
  inline?: string;
  isDevelopment?: boolean;
};

/**
 * What a page may load and run. A reader's page that the framework's script takes over is made once and served to
 * everyone, so inline script, which is the framework's own start-up data, is allowed there; a page that is made for one
 * request names its script by a nonce, and a document by its hash.
 */
export function contentSecurityPolicy({ inline = "'unsafe-inline'", isDevelopment = false }: PolicyChoice): string {
  // Development compiles modules in the browser and reloads over a socket.
  const script = `script-src 'self' ${inline}${isDevelopment ? " 'unsafe-eval'" : ""}`;
  const rules = isDevelopment ? otherRules.map((rule) => (rule.startsWith("connect-src") ? `${rule} ws: wss:` : rule)) : otherRules;
  return ["default-src 'none'", script, ...rules].join("; ");
}

/** The headers of every address beside its policy, for a site at `siteUrl`. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(siteUrl.startsWith("https://") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
