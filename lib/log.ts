/** Writes the server's log to standard output, one JSON line an event. */
import pino, { type Logger } from "pino";
import { env } from "@/lib/env";
import { currentRequestId } from "@/lib/request-id";

/**
 * The links of new passwords and of alerts. Also matches the link escaped inside another address, as in
 * `?next=%2Fadmin%2Fwelcome%2F…`.
 */
const oneTimeLink = /((?:welcome|follow)(?:\/|\\\/|%(?:25)*2F)+)[^\s"'\\/?#&<>,;]+/gi;

/**
 * Redacts the secret part of one-time links anywhere in a line: in a path, a Referer, a message or a stack.
 * @example redactOneTimeLinks('"/admin/welcome/x7Hq"') // '"/admin/welcome/[redacted]"'
 */
export function redactOneTimeLinks(line: string): string {
  return line.replace(oneTimeLink, "$1[redacted]");
}

/**
 * The part of an address that a line of an error may have: of the desk without the query, because it may hold
 * what somebody has typed.
 */
export function loggedAddress(url: string): string {
  return (/^\/admin(?:[/?]|$)/.test(url) ? (url.split("?", 1)[0] ?? "") : url).slice(0, 200);
}

declare global {
  // Pages and routes are bundled separately from the server: one logger for both, so that no line is written
  // into another.
  var talksLog: Logger | undefined;
}

function createLog(): Logger {
  const mixin = () => {
    const requestId = currentRequestId();
    return requestId === null ? {} : { requestId };
  };
  const options = { level: env.LOG_LEVEL, base: null, mixin, hooks: { streamWrite: redactOneTimeLinks } };
  // Lines that come while others are being written are written together, so that a line for each request
  // costs little. What is left is written when the process ends.
  return pino(options, pino.destination({ dest: 1, sync: false }));
}

export const log = (globalThis.talksLog ??= createLog());
