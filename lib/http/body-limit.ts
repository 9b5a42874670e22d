/** Limits the size of request bodies by address. */

const kilobyte = 1024;

/** For a record's form or JSON; next.config.ts sets the same limit. */
export const maxDeskFormBytes = 4 * 1024 * kilobyte;
const maxPublicFormBytes = 64 * kilobyte;
const maxShortJsonBytes = 4 * kilobyte;
/** For one message of a program that asks. */
export const maxMcpBytes = 64 * kilobyte;

const limits: readonly (readonly [RegExp, number])[] = [
  [/^\/(?:en|ko)\/(?:report$|follow(?:\/|$))/, maxPublicFormBytes],
  [/^\/mcp$/, maxMcpBytes],
  // Desk forms that need no session.
  [/^\/admin\/(?:sign-in$|welcome\/)/, maxPublicFormBytes],
  [/^\/admin\/api\/(?:presence|session)$/, maxShortJsonBytes],
  [/^\/admin(?:\/|$)/, maxDeskFormBytes],
];

/** Addresses that take no body have a small limit, so that their route can refuse it itself. */
export function bodyLimit(path: string): number {
  return limits.find(([pattern]) => pattern.test(path))?.[1] ?? maxShortJsonBytes;
}

/** @example formatByteLimit(65536) // "64 kB" */
export function formatByteLimit(bytes: number): string {
  return bytes >= 1024 * kilobyte ? `${bytes / (1024 * kilobyte)} MB` : `${bytes / kilobyte} kB`;
}
