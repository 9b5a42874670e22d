/** Which address parameters make the timeline, the list of sources or of corrections a choice; any other parameter is ignored. */
export const timelineParameters = ["kind", "side", "issue"] as const;
export type TimelineParameter = (typeof timelineParameters)[number];

export const sourceParameters = ["tier", "access", "language", "q"] as const;
export type SourceParameter = (typeof sourceParameters)[number];

export const correctionParameters = ["kind", "before"] as const;
export type CorrectionParameter = (typeof correctionParameters)[number];
