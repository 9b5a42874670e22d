import { start } from "./cycle-start";

/** The other half of an import cycle that a lint test completes. */
export const end = `${start}, end`;
