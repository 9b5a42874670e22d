/** Sends forms so that a failed submission is a state of the form and not an error of the page. */
import { useActionState, useState, useTransition } from "react";
import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { waitForComposition } from "./composition";

/**
 * `offline`: it never left the browser. `lost`: the connection broke before the response. `outdated`: the
 * server no longer has the action, because the site was updated. `unanswered`: the response is not one of an
 * action.
 */
export type Failure = "offline" | "lost" | "outdated" | "large" | "unanswered";

/**
 * A larger form without a response was probably too large: for a proxy, or for readers' forms
 * (lib/http/body-limit.ts).
 */
const largeBytes = { desk: 900_000, readers: 60_000 };

type Answer<State> = {
  state: State;
  /** Number of responses; a failure is none. */
  answers: number;
  /** Why the last submission failed. */
  failure: Failure | null;
  /** Token of the form's initial values when it was submitted; null for a state rendered with the page. */
  on: string | null;
  /** Whether it was accepted, and the response is another page. */
  isAccepted: boolean;
};

type Choice = {
  /** Called as soon as the submission is known to be accepted. */
  onAccepted?: () => void;
  /** Whether the form stays when it is accepted, because the next page may contain it. */
  keepsForm?: boolean;
  /**
   * The page's address: without script React matches a state with its form by it, wherever on the page the
   * form is.
   */
  place?: string | undefined;
};

/** Props of a form. `action` is for a browser without script; otherwise `send` is called. */
export type FormSubmission = {
  action: (data: FormData) => void | Promise<void>;
  send: (data: FormData) => void;
  isPending: boolean;
  failure: Failure | null;
  answers: number;
};

const digestOf = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
const isRedirect = (error: unknown) => digestOf(error)?.startsWith("NEXT_REDIRECT") === true;

function sizeOf(data: FormData): number {
  let size = 0;
  for (const [name, value] of data) size += new Blob([name, value]).size;
  return size;
}

function failureOf(error: unknown, data: FormData, wasOnline: boolean): Failure {
  if (unstable_isUnrecognizedActionError(error)) return "outdated";
  // A connection that cannot be opened or breaks throws this error.
  if (error instanceof TypeError) return wasOnline ? "lost" : "offline";
  // An error of the action has a digest: the server had received the whole form.
  return digestOf(error) === null &&
    sizeOf(data) > largeBytes[location.pathname.startsWith("/admin") ? "desk" : "readers"]
    ? "large"
    : "unanswered";
}

/** Sends to `post`, and leaves the form's values unchanged whatever the result. */
function useSend<State>(
  post: (state: State, data: FormData) => Promise<State>,
  first: State,
  { onAccepted, keepsForm = false }: Choice,
) {
  const [answer, setAnswer] = useState<Answer<State>>({
    state: first,
    answers: 0,
    failure: null,
    on: null,
    isAccepted: false,
  });
  const [isPending, startSending] = useTransition();

  async function submit(data: FormData, on: string | null): Promise<Answer<State>> {
    // A server on this machine responds without a network too, so it is tried anyway.
    const wasOnline = navigator.onLine;
    try {
      return {
        state: await post(answer.state, data),
        answers: answer.answers + 1,
        failure: null,
        on,
        isAccepted: false,
      };
    } catch (error) {
      if (isRedirect(error)) onAccepted?.();
      if (isRedirect(error) && keepsForm) return { ...answer, failure: null, on, isAccepted: true };
      unstable_rethrow(error);
      return { ...answer, failure: failureOf(error, data, wasOnline) };
    }
  }
  function send(data: FormData, on: string | null = null) {
    startSending(async () => {
      const next = await submit(data, on);
      // Rendering the response would end the composition of a syllable.
      await waitForComposition();
      startSending(() => setAnswer(next));
    });
  }
  return { ...answer, send, isPending };
}

/** Sends a form to a server action that returns a state. */
export function useFormSubmission<State>(
  serverAction: (state: Awaited<State>, data: FormData) => Promise<State>,
  idle: Awaited<State>,
  choice: Choice = {},
) {
  const [first, action] = useActionState<State, FormData>(serverAction, idle, choice.place);
  async function post(state: Awaited<State>, data: FormData): Promise<Awaited<State>> {
    const answer = await serverAction(state, data);
    return answer;
  }
  const sent = useSend(post, first, choice);
  return { ...sent, action };
}

/** Sends a form to a server action that only redirects. */
export function useRedirectSubmission(action: (data: FormData) => Promise<void>) {
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
