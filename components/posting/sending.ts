/** How is a form sent so that a failure on the way is an answer like others, and not the end of the page? */
import { useActionState, useState, useTransition } from "react";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { compositionOver } from "./composition";

/**
 * `offline`: it never left the browser. `lost`: the connection broke before the answer came. `outdated`: the server no
 * longer has the action, because the site was updated. `unanswered`: what came back is no answer.
 */
export type Failure = "offline" | "lost" | "outdated" | "large" | "unanswered";

/** A larger form that comes back unanswered was probably too large: for a server on the way, or for readers' forms (lib/http/body-limit.ts). */
const largeBytes = { desk: 900_000, readers: 60_000 };

type Answer<State> = {
  state: State;
  /** How many answers have come; a failure is none. */
  answers: number;
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
  /** The page's address: by it a form sent without script gets its answer, wherever in the page it stands. */
  place?: string | undefined;
};

/** What a form needs to be sent. `action` is for a browser without script; with it, `send` is called. */
export type Sending = {
  action: (data: FormData) => void | Promise<void>;
  send: (data: FormData) => void;
  isPending: boolean;
  failure: Failure | null;
  answers: number;
};

const digestOf = (error: unknown) => (typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null);
const isRedirect = (error: unknown) => digestOf(error)?.startsWith("NEXT_REDIRECT") === true;

function sizeOf(data: FormData): number {
  let size = 0;
  for (const [name, value] of data) size += new Blob([name, value]).size;
  return size;
}

function whyFailed(error: unknown, data: FormData, wasOnline: boolean): Failure {
  if (unstable_isUnrecognizedActionError(error)) return "outdated";
  // A connection that cannot be made or breaks is an error of this kind.
  if (error instanceof TypeError) return wasOnline ? "lost" : "offline";
  // An action that failed has a digest: the server had taken the whole form.
  return digestOf(error) === null && sizeOf(data) > largeBytes[location.pathname.startsWith("/admin") ? "desk" : "readers"] ? "large" : "unanswered";
}

/** Sends to `post`, and leaves what stands in the form as it is whatever becomes of it. */
function useSend<State>(post: (state: State, data: FormData) => Promise<State>, first: State, { onTaken, stays = false }: Choice) {
  const [answer, setAnswer] = useState<Answer<State>>({ state: first, answers: 0, failure: null, on: null, isTaken: false });
  const [isPending, startSending] = useTransition();

  async function ask(data: FormData, on: string | null): Promise<Answer<State>> {
    // A server on this very machine answers without a network too, so it is tried all the same.
    const wasOnline = navigator.onLine;
    try {
      return { state: await post(answer.state, data), answers: answer.answers + 1, failure: null, on, isTaken: false };
    } catch (error) {
      if (isRedirect(error)) onTaken?.();
      if (isRedirect(error) && stays) return { ...answer, failure: null, on, isTaken: true };
      unstable_rethrow(error);
      return { ...answer, failure: whyFailed(error, data, wasOnline) };
    }
  }
  function send(data: FormData, on: string | null = null) {
    startSending(async () => {
      const next = await ask(data, on);
      // What is drawn with the answer would end the composition of a syllable.
      await compositionOver();
      startSending(() => setAnswer(next));
    });
  }
  return { ...answer, send, isPending };
}

/** Sends a form to an action of the server that answers it. */
export function useSending<State>(serverAction: (state: Awaited<State>, data: FormData) => Promise<State>, idle: Awaited<State>, choice: Choice = {}) {
  const [first, action] = useActionState<State, FormData>(serverAction, idle, choice.place);
  async function post(state: Awaited<State>, data: FormData): Promise<Awaited<State>> {
    const answer = await serverAction(state, data);
    return answer;
  }
  const sent = useSend(post, first, choice);
  return { ...sent, action };
}

/** Sends a form to an action whose only answer is another page. */
export function useSendingOn(action: (data: FormData) => Promise<void>) {
  const sent = useSend<null>(
    async (_, data) => {
      await action(data);
      return null;
    },
    null,
    {},
  );
  return { ...sent, action };
}
