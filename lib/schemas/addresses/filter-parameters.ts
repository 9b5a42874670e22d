/**
 * The parameters of the addresses of the timeline, sources, changes and corrections; any other is ignored.
 */
export const timelineParameters = ["kind", "side", "issue"] as const;
export type TimelineParameter = (typeof timelineParameters)[number];

export const sourceParameters = ["tier", "access", "language", "q"] as const;
export type SourceParameter = (typeof sourceParameters)[number];

export const changesParameters = ["since", "until", "page"] as const;
export type ChangesParameter = (typeof changesParameters)[number];

export const correctionParameters = ["kind", "before"] as const;
export type CorrectionParameter = (typeof correctionParameters)[number];

/** The parameters of every page with a paged list. */
export const pageParameters = ["page", "list"] as const;
