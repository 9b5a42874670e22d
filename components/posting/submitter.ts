/** Returns the button that submitted a form. */
import type { FormEvent } from "react";

/** Null if there was none. */
export function submitterOf({ nativeEvent }: FormEvent<HTMLFormElement>): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
