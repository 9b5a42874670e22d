/** Which address parameters make the timeline, the list of sources, of changes or of corrections a choice; any other is ignored. */
export const timelineParameters = ["kind", "side", "issue"] as const;
export type TimelineParameter = (typeof timelineParameters)[number];

export const sourceParameters = ["tier", "access", "language", "q"] as const;
export type SourceParameter = (typeof sourceParameters)[number];

export const changesParameters = ["since", "until", "page"] as const;
export type ChangesParameter = (typeof changesParameters)[number];

export const correctionParameters = ["kind", "before"] as const;
export type CorrectionParameter = (typeof correctionParameters)[number];

/** The parameters of every page with a list that can grow. */
export const pageParameters = ["page", "list"] as const;
