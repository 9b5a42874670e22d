/**
 * Passes status, freshness and memento from a page or route to lib/http, because a Next.js page can set
 * neither status nor headers.
 */
import { AsyncLocalStorage } from "node:async_hooks";

export type ResponseContext = {
  /** Overrides the status that Next.js sends. */
  status: number | null;
  /**
   * The instant from which the response may be outdated; null while only the record can outdate it, undefined
   * where unset.
   */
  freshUntil: Date | null | undefined;
  /** The moment of `?seenAt=` whose state of the site is shown. */
  memento: Date | null;
  /** The address is one of unboundedly many. */
  isUnbounded: boolean;
};

declare global {
  // Pages and routes are bundled separately from the server, so they share the store through the global
  // object.
  var talksResponseContext: AsyncLocalStorage<ResponseContext> | undefined;
}

const contexts = (globalThis.talksResponseContext ??= new AsyncLocalStorage());

/** Runs `render` and returns its result with the context it set. */
export async function withResponseContext<Result>(
  render: () => Promise<Result>,
): Promise<{ result: Result; context: ResponseContext }> {
  const context: ResponseContext = { status: null, freshUntil: undefined, memento: null, isUnbounded: false };
  return { result: await contexts.run(context, render), context };
}

/**
 * Called by pages and routes; without effect in requests that are passed on to Next.js, such as those of the
 * desk.
 */
export const responseContext = {
  status(status: number): void {
    const context = contexts.getStore();
    if (context) context.status = status;
  },
  /** The earliest of several instants applies; null: only a change of the record outdates the response. */
  freshUntil(instant: Date | null): void {
    const context = contexts.getStore();
    if (context && (!context.freshUntil || (instant && instant < context.freshUntil)))
      context.freshUntil = instant;
  },
  memento(seenAt: Date): void {
    const context = contexts.getStore();
    if (context) context.memento = seenAt;
  },
  /** The response is cached apart, so that it does not displace frequently requested pages. */
  unbounded(): void {
    const context = contexts.getStore();
    if (context) context.isUnbounded = true;
  },
};
