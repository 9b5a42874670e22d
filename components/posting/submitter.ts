/** By which button is a form sent? */
import type { FormEvent } from "react";

/** Null where there was none. */
export function submitterOf({ nativeEvent }: FormEvent<HTMLFormElement>): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
