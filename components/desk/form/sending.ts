/** How is a form sent so that a failure on the way is an answer like others, and not the end of the page? */
import { useActionState, useState, useTransition } from "react";
import { unstable_rethrow } from "next/navigation";

export type Failure = "offline" | "large" | "unanswered";

/** What a server on the way may already refuse to pass on; a larger form that comes back unanswered was probably too large. */
const largeBytes = 900_000;

type Answer<State> = {
  state: State;
  /** Why what was sent last got no answer. */
  failure: Failure | null;
  /** What the form was made from when it was sent; null for an answer that came with the page. */
  on: string | null;
  /** Whether it was taken, and the answer is another page. */
  isTaken: boolean;
};

type Choice = {
  /** Called as soon as what was sent is known to be taken. */
  onTaken?: () => void;
  /** Whether the form stands on when it is taken, because the page that follows may be its own. */
  stays?: boolean;
};

const isRedirect = (error: unknown) => typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

function sizeOf(data: FormData): number {
  let size = 0;
  for (const [name, value] of data) size += new Blob([name, value]).size;
  return size;
}

function whyFailed(error: unknown, data: FormData): Failure {
  // What never reached a server is refused by the browser itself, with an error of this kind.
  if (error instanceof TypeError || !navigator.onLine) return "offline";
  return sizeOf(data) > largeBytes ? "large" : "unanswered";
}

/**
 * Sends a form to an action of the server. `action` is for a form without script; with it, `send` is called, and
 * leaves what stands in the form as it is whatever becomes of it.
 */
export function useSending<State>(serverAction: (state: Awaited<State>, data: FormData) => Promise<State>, idle: Awaited<State>, { onTaken, stays = false }: Choice = {}) {
  const [first, action] = useActionState<State, FormData>(serverAction, idle);
  const [answer, setAnswer] = useState<Answer<Awaited<State>>>({ state: first, failure: null, on: null, isTaken: false });
  const [isPending, startSending] = useTransition();

  async function ask(data: FormData, on: string | null): Promise<Answer<Awaited<State>>> {
    try {
      return { state: await serverAction(answer.state, data), failure: null, on, isTaken: false };
    } catch (error) {
      if (isRedirect(error)) onTaken?.();
      if (isRedirect(error) && stays) return { ...answer, failure: null, on, isTaken: true };
      unstable_rethrow(error);
      return { ...answer, failure: whyFailed(error, data) };
    }
  }
  function send(data: FormData, on: string | null = null) {
    startSending(async () => {
      const next = await ask(data, on);
      startSending(() => setAnswer(next));
    });
  }
  return { ...answer, action, send, isPending };
}
