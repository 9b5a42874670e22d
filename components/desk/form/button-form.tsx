"use client";
import type { ReactNode } from "react";
import { PostForm } from "@/components/posting/post-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { useFormSubmission } from "@/components/posting/form-submission";
import type { ActionFailure } from "@/lib/actions/with-permission";
import { ActionFailureNotice } from "./action-failure-notice";
import form from "../form.module.css";

type ButtonAction = (state: ActionFailure, data: FormData) => Promise<ActionFailure>;
type Props = {
  action: ButtonAction;
  /** The address of the page. */
  place: string;
  /**
   * What the button is about. It is not bound to the action: a form with bound values never gets its state
   * without script (Next 16.4).
   */
  holds: Readonly<Record<string, string | number>>;
  className?: string | undefined;
  children: ReactNode;
};

/**
 * A form of buttons only, which leads to another page on success and shows beside the button why it failed.
 */
export function ButtonForm({ action, place, holds: fields, className, children }: Props) {
  const words = useSubmissionMessages();
  const sending = useFormSubmission<ActionFailure>(action, {}, { place });
  const { state } = sending;
  const inputs = Object.entries(fields).map(([name, value]) => ({ name, value: String(value) }));
  // Without script every form of this action on the page gets the same state.
  const isOwnState = inputs.every(({ name, value }) => state.sent?.[name] === value);
  return (
    <PostForm sending={sending} words={words} typed="nothing" className={className}>
      {isOwnState ? <ActionFailureNotice failure={state} /> : null}
      {inputs.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </PostForm>
  );
}

/**
 * For a page that is no longer accessible to the sender of one of its buttons without script: the button
 * again, after sign-in.
 */
export function ResubmitButton({ action, place }: Pick<Props, "action" | "place">) {
  const words = useSubmissionMessages();
  const sending = useFormSubmission<ActionFailure>(action, {}, { place });
  const { visitor, sent = {} } = sending.state;
  if (!visitor) return null;
  return (
    <PostForm sending={sending} words={words} typed="nothing" className={form.form}>
      <ActionFailureNotice failure={sending.state} />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </PostForm>
  );
}
