/** Which address parameters make the timeline or the list of sources a choice; any other parameter is ignored. */
export const timelineParameters = ["kind", "side", "issue"] as const;
export type TimelineParameter = (typeof timelineParameters)[number];

export const sourceParameters = ["tier", "access", "language", "q"] as const;
export type SourceParameter = (typeof sourceParameters)[number];
