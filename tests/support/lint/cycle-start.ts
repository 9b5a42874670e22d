/** One half of an import cycle that a lint test completes. */
export const start = "start";
