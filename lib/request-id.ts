/** Gives each request an id that its response, its log lines and the page of its failure have in common. */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

declare global {
  // Pages and routes are bundled separately from the server, so they share the store through the global
  // object.
  var talksRequestId: AsyncLocalStorage<string> | undefined;
}

const ids = (globalThis.talksRequestId ??= new AsyncLocalStorage());

const wellFormed = /^[\w.-]{8,64}$/;

/** The `X-Request-Id` that a trusted proxy has sent, if it is well-formed, otherwise a new id. */
export function chooseRequestId(sent: string | string[] | undefined, isTrusted: boolean): string {
  return isTrusted && typeof sent === "string" && wellFormed.test(sent) ? sent : randomUUID();
}

export function withRequestId<Result>(id: string, work: () => Result): Result {
  return ids.run(id, work);
}

/** The id of the request that is being answered; null outside of one. */
export function currentRequestId(): string | null {
  return ids.getStore() ?? null;
}
