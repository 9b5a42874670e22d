/** Is a syllable being put together? Then Enter and the arrows belong to the composition. */
import type { KeyboardEvent } from "react";

/** Safari ends the composition before the key that ended it; 229 is what browsers call that key. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229;
