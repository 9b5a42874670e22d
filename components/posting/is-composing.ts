/** Is a syllable being put together? Then Enter and the arrows belong to the composition. */
import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** Safari ends the composition before the key that ended it; 229 is what browsers call that key. */
export const isPartOfComposition = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => event.isComposing || event.keyCode === 229;

export const isComposing = (event: ReactKeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229;
