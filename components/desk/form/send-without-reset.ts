/** How is a form sent so that what stands in it stays? */
import { startTransition, type FormEvent } from "react";

/** The button by which a form is sent; null where there was none. */
export function pressedIn({ nativeEvent }: FormEvent<HTMLFormElement>): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}

/** React empties a form after its action; sent like this it is left as it is. Without script the action itself is used. */
export function sendWithoutReset(action: (data: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, pressedIn(event));
    startTransition(() => action(data));
  };
}
