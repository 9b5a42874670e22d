/** How many bytes may the body of a request hold? */

const kilobyte = 1024;

/** What a record's form or its JSON may hold; next.config.ts tells the framework the same. */
export const maxDeskFormBytes = 4 * 1024 * kilobyte;
const mostOfPublicForm = 64 * kilobyte;
const mostOfShortJson = 4 * kilobyte;

const limits: readonly (readonly [RegExp, number])[] = [
  [/^\/(?:en|ko)\/report$/, mostOfPublicForm],
  // Forms of the desk that anybody can send.
  [/^\/admin\/(?:sign-in$|welcome\/)/, mostOfPublicForm],
  [/^\/admin\/api\/(?:presence|session)$/, mostOfShortJson],
  [/^\/admin(?:\/|$)/, maxDeskFormBytes],
];

/** Of an address that takes no body: small, so that the route that is there can say so. */
export function bodyLimit(path: string): number {
  return limits.find(([pattern]) => pattern.test(path))?.[1] ?? mostOfShortJson;
}

/** @example sizeInWords(65536) // "64 kB" */
export function sizeInWords(bytes: number): string {
  return bytes >= 1024 * kilobyte ? `${bytes / (1024 * kilobyte)} MB` : `${bytes / kilobyte} kB`;
}
