"use client";
import { type ComponentProps, type FormEvent, type RefObject, useEffect, useRef } from "react";
import { SubmissionFailure } from "./submission-failure";
import type { SubmissionMessages, KeptText } from "./submission-messages";
import { submitterOf } from "./submitter";
import type { FormSubmission } from "./form-submission";
import { useTextAfterReload } from "./text-after-reload";

type Props = Omit<ComponentProps<"form">, "action" | "method" | "ref"> & {
  sending: FormSubmission;
  words: SubmissionMessages;
  typed?: KeptText;
  ref?: RefObject<HTMLFormElement | null>;
};

/**
 * Every form of the site that is sent to the server. Its text is preserved until the server accepts it, also
 * if the connection fails or the site is updated; without script it is a plain form. `onSubmit` is for a form
 * that submits itself.
 */
export function PostForm({ sending, words, typed = "here", ref, onSubmit, children, ...rest }: Props) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  const { action, send, isPending, failure, answers } = sending;
  useTextAfterReload(form, { isStored: typed === "here", isFailed: failure !== null });
  useEffect(() => {
    // Passwords and codes are cleared after a response.
    if (answers > 0)
      for (const control of form.current?.querySelectorAll<HTMLInputElement>(
        "input[type=password], input[autocomplete=one-time-code]",
      ) ?? [])
        control.value = "";
  }, [answers, form]);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Already submitted.
    if (!isPending) send(new FormData(event.currentTarget, submitterOf(event)));
  }
  return (
    <form {...rest} ref={form} action={action} onSubmit={onSubmit ?? submit} aria-busy={isPending}>
      <SubmissionFailure failure={failure} typed={typed} words={words} />
      {children}
    </form>
  );
}
