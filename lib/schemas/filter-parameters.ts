/** Which address parameters make the timeline, the list of sources or the page of changes a choice; any other is ignored. */
export const timelineParameters = ["kind", "side", "issue"] as const;
export type TimelineParameter = (typeof timelineParameters)[number];

export const sourceParameters = ["tier", "access", "language", "q"] as const;
export type SourceParameter = (typeof sourceParameters)[number];

export const changesParameters = ["since", "until", "page"] as const;
export type ChangesParameter = (typeof changesParameters)[number];
