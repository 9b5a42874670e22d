"use client";
import type { ReactNode } from "react";
import { PostForm } from "./post-form";
import type { SubmissionMessages } from "./submission-messages";
import { useRedirectSubmission } from "./form-submission";

type Props = {
  action: (data: FormData) => Promise<void>;
  words: SubmissionMessages;
  className?: string;
  children: ReactNode;
};

/** A form of buttons only, whose action redirects to another page. */
export function ActionForm({ action, words, className, children }: Props) {
  return (
    <PostForm sending={useRedirectSubmission(action)} words={words} typed="nothing" className={className}>
      {children}
    </PostForm>
  );
}
