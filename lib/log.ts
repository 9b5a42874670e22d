/** Writes the server's log to standard output, one JSON line an event. */
import pino from "pino";
import { env } from "@/lib/env";

/** Also matches the link escaped inside another address, as in `?next=%2Fadmin%2Fwelcome%2F…`. */
const oneTimeLink = /(welcome(?:\/|\\\/|%(?:25)*2F)+)[^\s"'\\/?#&<>,;]+/gi;

/**
 * Redacts the secret part of one-time links anywhere in a line: in a path, a Referer, a message or a stack.
 * @example redactOneTimeLinks('"/admin/welcome/x7Hq"') // '"/admin/welcome/[redacted]"'
 */
export function redactOneTimeLinks(line: string): string {
  return line.replace(oneTimeLink, "$1[redacted]");
}

export const log = pino({ level: env.LOG_LEVEL, base: null, hooks: { streamWrite: redactOneTimeLinks } });
