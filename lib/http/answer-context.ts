/** What does a page or route tell the front door about its answer, beside the answer itself? A page of the framework can set neither its status nor a header. */
import { AsyncLocalStorage } from "node:async_hooks";

export type AnswerContext = {
  /** Where a page says another than the framework sends. */
  status: number | null;
  /** The instant from which it may be untrue; null as long as the record does not change, undefined where nothing was said. */
  freshUntil: Date | null | undefined;
  /** The moment whose state of the site it shows, as `?seenAt=` names it. */
  memento: Date | null;
  /** Whether addresses like this one are countless. */
  isUnbounded: boolean;
};

declare global {
  // Pages and routes are bundled apart from the server and meet it here.
  var talksAnswerContext: AsyncLocalStorage<AnswerContext> | undefined;
}

const contexts = (globalThis.talksAnswerContext ??= new AsyncLocalStorage());

/** Runs `make` and gives its result with what was said meanwhile. */
export async function withAnswerContext<Result>(make: () => Promise<Result>): Promise<{ result: Result; context: AnswerContext }> {
  const context: AnswerContext = { status: null, freshUntil: undefined, memento: null, isUnbounded: false };
  return { result: await contexts.run(context, make), context };
}

/** For pages and routes; outside of a request that the front door makes an answer for, as at the desk, nothing happens. */
export const answer = {
  status(status: number): void {
    const context = contexts.getStore();
    if (context) context.status = status;
  },
  /** Of several instants the earliest counts; null says that nothing but the record makes it untrue. */
  freshUntil(instant: Date | null): void {
    const context = contexts.getStore();
    if (context && (!context.freshUntil || (instant && instant < context.freshUntil))) context.freshUntil = instant;
  },
  memento(seenAt: Date): void {
    const context = contexts.getStore();
    if (context) context.memento = seenAt;
  },
  /** There is no end of addresses like this one: its answer must not displace what many readers ask for. */
  unbounded(): void {
    const context = contexts.getStore();
    if (context) context.isUnbounded = true;
  },
};
