/** Reads a bearer token (RFC 6750) from the Authorization header. */

/** Null for another scheme, such as that of a proxy that asks for a password itself; "" for no token. */
export function bearerOf(authorization: string | null | undefined): string | null {
  const [, token] = /^bearer(?:[ \t]+(.*))?$/is.exec(authorization?.trim() ?? "") ?? [null, null];
  if (token === null) return null;
  return (token ?? "").trim();
}
