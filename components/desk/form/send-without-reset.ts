/** How is a form sent so that what stands in it stays? */
import { startTransition, type FormEvent } from "react";

/** React empties a form after its action; sent like this it is left as it is. Without script the action itself is used. */
export function sendWithoutReset(action: (data: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => action(data));
  };
}
