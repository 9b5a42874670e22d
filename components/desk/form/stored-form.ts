/** Preserves the text of a form with few controls until the server accepts it. */
import { type FormEvent, useRef, useState } from "react";
import { submitterOf } from "@/components/posting/submitter";
import { useFormSubmission } from "@/components/posting/form-submission";
import { useConfirmBeforeLeaving } from "./confirm-before-leaving";
import { type StoredFormText, useStoredText } from "./stored-text";
import { useInputBeforeHydration } from "./input-before-hydration";

type Choice<State> = {
  serverAction: (state: Awaited<State>, data: FormData) => Promise<State>;
  idle: Awaited<State>;
  account: string;
  /** Storage key of the text in this browser, besides the account. */
  name: string;
  /** Initial values of the form. */
  stored: Record<string, string>;
};

/**
 * `events` are the form's handlers, `whole` is its element; unsaved text asks for confirmation on leaving and
 * is offered back.
 */
export function useStoredForm<State>({ serverAction, idle, account, name, stored }: Choice<State>) {
  const element = useRef<HTMLFormElement>(null);
  const [isDirty, setIsDirty] = useState(false);
  useInputBeforeHydration(element, () => setIsDirty(true));
  useConfirmBeforeLeaving(element, isDirty);
  const storedText = useStoredText({ account, name, stored, form: element, isDirty });
  const sending = useFormSubmission<State>(serverAction, idle, {
    onAccepted: () => {
      setIsDirty(false);
      storedText.forgetOwn();
    },
  });
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Already submitted, and shown as pending.
    if (sending.isPending) return;
    if (isDirty) storedText.keep();
    sending.send(new FormData(event.currentTarget, submitterOf(event)));
  }
  const write = () => setIsDirty(true);
  /** For a form with uncontrolled controls. */
  const bringBack = ({ values }: StoredFormText) => {
    writeBack(element.current, values);
    write();
  };
  const form = {
    ref: element,
    sending,
    typed: account === "" ? ("here" as const) : ("kept" as const),
    onSubmit,
    onInput: write,
    onChange: write,
  };
  return { state: sending.state, isPending: sending.isPending, storedText, write, bringBack, form };
}

/** Writes stored text into the uncontrolled controls of a form. */
function writeBack(form: HTMLFormElement | null, values: Readonly<Record<string, string>>): void {
  for (const control of form?.elements ?? []) {
    if (control instanceof HTMLTextAreaElement && values[control.name] !== undefined)
      control.value = values[control.name] ?? "";
    if (control instanceof HTMLInputElement && control.type === "radio" && values[control.name] !== undefined)
      control.checked = control.value === values[control.name];
  }
}
