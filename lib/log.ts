/** Where the server writes what went wrong: one JSON line an event, on standard output. */
import pino from "pino";
import { env } from "@/lib/env";

/** The address of a one-time link, also where it is escaped inside another, as in `?next=%2Fadmin%2Fwelcome%2F…`. */
const oneTimeLink = /(welcome(?:\/|\\\/|%(?:25)*2F)+)[^\s"'\\/?#&<>,;]+/gi;

/**
 * A line without the secret part of one-time links, wherever it stands: in a path, a Referer, a message or a stack.
 * @example withoutOneTimeLinks('"/admin/welcome/x7Hq"') // '"/admin/welcome/[redacted]"'
 */
export function withoutOneTimeLinks(line: string): string {
  return line.replace(oneTimeLink, "$1[redacted]");
}

export const log = pino({ level: env.LOG_LEVEL, base: null, hooks: { streamWrite: withoutOneTimeLinks } });
