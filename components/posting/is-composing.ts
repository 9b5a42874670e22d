/** Tells whether a key belongs to a composition, such as Enter and arrows while a syllable is composed. */
import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** Safari ends the composition before the key that ended it, which has the code 229. */
export const isCompositionKey = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean =>
  event.isComposing || event.keyCode === 229;

export const isComposing = (event: ReactKeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229;
